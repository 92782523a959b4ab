import type { Projector } from './mercator';
import { insideRings, type UnitPath } from './outline';
import type { Pixel, Rect } from './rect';

/** Height of a row in pixels. */
const ROW = 4;
/** An edge that ends at the boundary of a row is in both rows, regardless of rounding. */
const MARGIN = 1e-3;

/**
 * Closed rings on a part of the map, with their edges sorted into rows of pixels. Testing whether a pixel is inside needs only the
 * edges of one row, while `insideRings` tests all of them. Both give the same answer.
 */
export class RingRows {
  private readonly rings: readonly UnitPath[];
  private readonly projector: Projector;
  private readonly top: number;
  /** By row: the two ends of each edge on the unit square, as x, y, x, y. */
  private readonly rows: (number[] | undefined)[];

  constructor(rings: readonly UnitPath[], projector: Projector, { top, bottom }: Rect) {
    this.rings = rings;
    this.projector = projector;
    this.top = top;
    this.rows = new Array(Math.max(1, Math.ceil((bottom - top) / ROW)));
    for (const ring of rings) this.add(ring);
  }

  /** Whether a pixel lies inside the rings (even-odd). */
  contains(at: Pixel): boolean {
    const row = Math.floor((at[1] - this.top) / ROW);
    if (row < 0 || row >= this.rows.length) return insideRings(this.rings, this.projector, at);
    const edges = this.rows[row];
    if (!edges) return false;
    const x = (at[0] + this.projector.x) / this.projector.scale;
    const y = (at[1] + this.projector.y) / this.projector.scale;
    let inside = false;
    for (let i = 0; i < edges.length; i += 4) {
      const yi = edges[i + 1] as number;
      const yj = edges[i + 3] as number;
      if (yi > y === yj > y) continue;
      const xi = edges[i] as number;
      const xj = edges[i + 2] as number;
      if (x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
    return inside;
  }

  private add({ xy }: UnitPath): void {
    const { scale, y: origin } = this.projector;
    const rowOf = (y: number) => (y * scale - origin - this.top) / ROW;
    let xj = xy[xy.length - 2] as number;
    let yj = xy[xy.length - 1] as number;
    let rowJ = rowOf(yj);
    for (let i = 0; i < xy.length; i += 2) {
      const xi = xy[i] as number;
      const yi = xy[i + 1] as number;
      const rowI = rowOf(yi);
      const first = Math.max(0, Math.floor(Math.min(rowI, rowJ) - MARGIN));
      const last = Math.min(this.rows.length - 1, Math.floor(Math.max(rowI, rowJ) + MARGIN));
      for (let row = first; row <= last; row++) {
        const edges = this.rows[row];
        if (edges) edges.push(xi, yi, xj, yj);
        else this.rows[row] = [xi, yi, xj, yj];
      }
      xj = xi;
      yj = yi;
      rowJ = rowI;
    }
  }
}
