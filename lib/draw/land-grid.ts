import type { Projector } from '../geo/mercator';
import type { UnitPath } from '../geo/outline';
import type { Pixel, Rect } from '../geo/rect';

/** A country's rings in the copy of the world that is shown; those far out of sight may be left out. */
export interface Territory {
  readonly rings: readonly UnitPath[];
  readonly projector: Projector;
}

const NOWHERE: Rect = { left: 0, top: 0, right: 0, bottom: 0 };

/** Parts of a box, from 0 to 1. */
export interface LandShares {
  readonly own: number;
  readonly other: number;
  readonly land: number;
}

/**
 * Which country lies under each cell of a window on the map. Cells lie fast on the basemap: their sides are multiples of
 * `CELL` from the projector's origin, so that moving the map by whole pixels moves no cell over the basemap.
 */
export class LandGrid {
  /** Pixel of the first cell's upper left corner. */
  readonly left: number;
  readonly top: number;
  readonly columns: number;
  readonly rows: number;
  /** By cell: 0 is sea or land of no listed country, n the nth country of the list. */
  private readonly owners: Uint8Array;
  private readonly numbers = new Map<string, number>();
  private readonly names: string[] = [''];
  private readonly counts: number[] = [0];
  private readonly extents: Rect[] = [NOWHERE];
  private readonly origin: Projector;
  /** The columns under the box that is looked at: thousands are, and no list is made for each. */
  private under = new Int32Array(64);

  /** At most 255 countries; those after them are sea. A later country covers an earlier one. */
  constructor(window: Rect, origin: Projector, territories: ReadonlyMap<string, Territory>) {
    this.origin = origin;
    const first = (edge: number, from: number) => Math.floor((edge + from) / CELL) * CELL - from;
    this.left = first(window.left, origin.x);
    this.top = first(window.top, origin.y);
    this.columns = Math.max(1, Math.ceil((window.right - this.left) / CELL));
    this.rows = Math.max(1, Math.ceil((window.bottom - this.top) / CELL));
    this.owners = new Uint8Array(this.columns * this.rows);
    for (const [iso3, territory] of territories) {
      if (this.numbers.size === 255) break;
      const number = this.numbers.size + 1;
      this.numbers.set(iso3, number);
      this.names.push(iso3);
      this.counts.push(0);
      this.extents.push({ left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity });
      this.fill(territory, number);
    }
  }

  /** The country's number in this grid; 0 when it is not listed. */
  numberOf(iso3: string): number {
    return this.numbers.get(iso3) ?? 0;
  }

  /** The country of a number in this grid. */
  nameOf(number: number): string {
    return this.names[number] ?? '';
  }

  /** Whose land lies under a pixel; 0 is none. */
  at(x: number, y: number): number {
    const column = Math.floor((x - this.left) / CELL);
    const row = Math.floor((y - this.top) / CELL);
    if (column < 0 || row < 0 || column >= this.columns || row >= this.rows) return 0;
    return this.owners[row * this.columns + column] as number;
  }

  /** Whether a cell and all four beside it are one country's: its points are on that country's land to the pixel. */
  isWithin(x: number, y: number, number: number): boolean {
    return (
      this.at(x, y) === number &&
      this.at(x - CELL, y) === number &&
      this.at(x + CELL, y) === number &&
      this.at(x, y - CELL) === number &&
      this.at(x, y + CELL) === number
    );
  }

  /** Of the countries with a 1 at their numbers. */
  sumsOf(counted: Uint8Array): CellSums {
    const { owners, columns, rows } = this;
    const cells = { firstColumn: 0, firstRow: 0, columns, rows };
    return new CellSums(this, cells, (column, row) => counted[owners[row * columns + column] as number] as number);
  }

  /** Of one country. */
  sumsOfOne(number: number): CellSums {
    const { owners, columns } = this;
    const { left, right, top, bottom } = this.extent(number) ?? NOWHERE;
    const cells = {
      firstColumn: Math.round((left - this.left) / CELL),
      firstRow: Math.round((top - this.top) / CELL),
      columns: Math.round((right - left) / CELL),
      rows: Math.round((bottom - top) / CELL),
    };
    return new CellSums(this, cells, (column, row) => (owners[row * columns + column] === number ? 1 : 0));
  }

  /**
   * The part, from 0 to 1, of a box that lies on the countries with a 1: of points in steps of about two cells, which is enough to say on
   * whose land it lies.
   */
  share(box: Rect, counted: Uint8Array): number {
    const across = pointsAlong(box.right - box.left);
    const down = pointsAlong(box.bottom - box.top);
    this.lookAcross(box, across);
    const { owners, under } = this;
    let passed = 0;
    for (let row = 0; row < down; row++) {
      const from = this.rowAt(box, row, down);
      for (let i = 0; i < across; i++) {
        const cell = from + (under[i] as number);
        passed += counted[cell < 0 ? 0 : (owners[cell] as number)] as number;
      }
    }
    return passed / (across * down);
  }

  /**
   * Which parts of a box's points, as in `share`, lie on the country itself, on other countries with a 1, and on other land. `turn` turns the
   * points clockwise about the box's middle, in degrees. Null as soon as less than `least` must be its own.
   */
  shares(box: Rect, turn: number, number: number, counted: Uint8Array, least: number): LandShares | null {
    const across = pointsAlong(box.right - box.left);
    const down = pointsAlong(box.bottom - box.top);
    const all = across * down;
    this.lookAcross(box, across);
    const { owners, under } = this;
    let own = 0;
    let other = 0;
    let land = 0;
    for (let row = 0; row < down; row++) {
      if (own + (down - row) * across < least * all) return null;
      const from = turn === 0 ? this.rowAt(box, row, down) : 0;
      for (let i = 0; i < across; i++) {
        const cell = from + (under[i] as number);
        const owner =
          turn !== 0 ? this.atTurned(box, turn, i, across, row, down) : cell < 0 ? 0 : (owners[cell] as number);
        if (owner === number) own++;
        else if (owner === 0) continue;
        else if (counted[owner] === 1) other++;
        else land++;
      }
    }
    return own < least * all ? null : { own: own / all, other: other / all, land: land / all };
  }

  /** Puts the columns under a box's points into `under`; those out of the window are far below 0. */
  private lookAcross({ left, right }: Rect, across: number): void {
    if (this.under.length < across) this.under = new Int32Array(2 * across);
    const middle = (left + right) / 2;
    for (let i = 0; i < across; i++) {
      const x = middle + (left + ((i + 0.5) / across) * (right - left) - middle);
      const column = Math.floor((x - this.left) / CELL);
      this.under[i] = column < 0 || column >= this.columns ? OUT : column;
    }
  }

  /** The first cell of the row under a box's points. */
  private rowAt({ top, bottom }: Rect, row: number, down: number): number {
    const middle = (top + bottom) / 2;
    const y = middle + (top + ((row + 0.5) / down) * (bottom - top) - middle);
    const at = Math.floor((y - this.top) / CELL);
    return at < 0 || at >= this.rows ? OUT : at * this.columns;
  }

  private atTurned(box: Rect, turn: number, column: number, across: number, row: number, down: number): number {
    const { left, top, right, bottom } = box;
    const cx = (left + right) / 2;
    const cy = (top + bottom) / 2;
    const cos = Math.cos((turn * Math.PI) / 180);
    const sin = Math.sin((turn * Math.PI) / 180);
    const dx = left + ((column + 0.5) / across) * (right - left) - cx;
    const dy = top + ((row + 0.5) / down) * (bottom - top) - cy;
    return this.at(cx + dx * cos - dy * sin, cy + dx * sin + dy * cos);
  }

  /** How many cells a country has in the window. */
  cells(number: number): number {
    return this.counts[number] ?? 0;
  }

  /** The box of a country's cells in pixels; null when it has none in the window. */
  extent(number: number): Rect | null {
    return this.cells(number) > 0 ? (this.extents[number] as Rect) : null;
  }

  /**
   * Points on a country inside `room`, in a mesh of 3, 6, 12 … pixels that lies fast on the basemap: as fine as `max` points
   * in the country's box allow.
   */
  points(number: number, room: Rect, max: number): Pixel[] {
    const extent = this.extent(number);
    if (!extent) return [];
    const left = Math.max(extent.left, room.left);
    const right = Math.min(extent.right, room.right);
    const top = Math.max(extent.top, room.top);
    const bottom = Math.min(extent.bottom, room.bottom);
    if (left >= right || top >= bottom) return [];
    let step = CELL;
    while (((right - left) / step) * ((bottom - top) / step) > max) step *= 2;
    const { x, y } = this.origin;
    const points: Pixel[] = [];
    for (let row = Math.ceil((top + y) / step); row * step - y <= bottom; row++) {
      for (let column = Math.ceil((left + x) / step); column * step - x <= right; column++) {
        const point: Pixel = [column * step - x, row * step - y];
        if (this.at(point[0], point[1]) === number) points.push(point);
      }
    }
    return points;
  }

  private fill({ rings, projector }: Territory, number: number): void {
    /** For each row, where its middle line enters and leaves the country. */
    const crossings: (number[] | undefined)[] = [];
    for (const ring of rings) this.cross(ring, projector, crossings);
    crossings.forEach((xs, row) => {
      if (!xs) return;
      xs.sort((a, b) => a - b);
      for (let i = 0; i + 1 < xs.length; i += 2) this.fillRow(row, xs[i] as number, xs[i + 1] as number, number);
    });
  }

  private cross({ xy }: UnitPath, { scale, x, y }: Projector, crossings: (number[] | undefined)[]): void {
    const rowOf = (pixel: number) => (pixel - this.top) / CELL - 0.5;
    let x1 = (xy[xy.length - 2] as number) * scale - x;
    let r1 = rowOf((xy[xy.length - 1] as number) * scale - y);
    for (let i = 0; i < xy.length; i += 2) {
      const x2 = (xy[i] as number) * scale - x;
      const r2 = rowOf((xy[i + 1] as number) * scale - y);
      const from = Math.max(0, Math.ceil(Math.min(r1, r2)));
      const to = Math.min(this.rows - 1, Math.ceil(Math.max(r1, r2)) - 1);
      for (let row = from; row <= to; row++) {
        const at = x1 + ((row - r1) / (r2 - r1)) * (x2 - x1);
        const known = crossings[row];
        if (known) known.push(at);
        else crossings[row] = [at];
      }
      x1 = x2;
      r1 = r2;
    }
  }

  /** A cell belongs to whom its middle belongs to. */
  private fillRow(row: number, left: number, right: number, number: number): void {
    const from = Math.max(0, Math.ceil((left - this.left) / CELL - 0.5));
    const to = Math.min(this.columns - 1, Math.ceil((right - this.left) / CELL - 0.5) - 1);
    if (from > to) return;
    this.owners.fill(number, row * this.columns + from, row * this.columns + to + 1);
    this.counts[number] = (this.counts[number] ?? 0) + to - from + 1;
    const extent = this.extents[number] as Rect;
    this.extents[number] = {
      left: Math.min(extent.left, this.left + from * CELL),
      top: Math.min(extent.top, this.top + row * CELL),
      right: Math.max(extent.right, this.left + (to + 1) * CELL),
      bottom: Math.max(extent.bottom, this.top + (row + 1) * CELL),
    };
  }
}

/** Side of a cell in pixels: half the height of the smallest letters. */
export const CELL = 3;

/** So far below 0 that no cell of a row comes up to it. */
const OUT = -(2 ** 29);

/** How many points along a side are looked at. */
const pointsAlong = (side: number): number => Math.max(2, Math.ceil(side / (2 * CELL)));

/** Some columns and rows of a grid of cells. */
export interface Cells {
  readonly firstColumn: number;
  readonly firstRow: number;
  readonly columns: number;
  readonly rows: number;
}

/** How many of the counted cells a box touches. They are added up once, so that each answer takes four numbers. */
export class CellSums {
  /** Pixel of the grid's upper left corner. */
  private readonly left: number;
  private readonly top: number;
  private readonly cells: Cells;
  /** For each cell, how many counted cells lie to its left and above; one row and column more than cells. */
  private readonly sums: Int32Array;

  /** `count` is 1 or 0 for a column and a row of the grid; outside `cells` nothing counts. */
  constructor(grid: Pick<Rect, 'left' | 'top'>, cells: Cells, count: (column: number, row: number) => number) {
    const { firstColumn, firstRow, columns, rows } = cells;
    const wide = columns + 1;
    const sums = new Int32Array(wide * (rows + 1));
    for (let row = 0; row < rows; row++) {
      let inRow = 0;
      for (let column = 0; column < columns; column++) {
        inRow += count(firstColumn + column, firstRow + row);
        sums[(row + 1) * wide + column + 1] = inRow + (sums[row * wide + column + 1] as number);
      }
    }
    this.left = grid.left;
    this.top = grid.top;
    this.cells = cells;
    this.sums = sums;
  }

  countIn(box: Rect): number {
    const { firstColumn, firstRow, columns, rows } = this.cells;
    const wide = columns + 1;
    const c1 = bound(Math.floor((box.left - this.left) / CELL) - firstColumn, columns);
    const c2 = bound(Math.floor((box.right - this.left) / CELL) + 1 - firstColumn, columns);
    const r1 = bound(Math.floor((box.top - this.top) / CELL) - firstRow, rows) * wide;
    const r2 = bound(Math.floor((box.bottom - this.top) / CELL) + 1 - firstRow, rows) * wide;
    const at = (index: number) => this.sums[index] as number;
    return at(r2 + c2) - at(r1 + c2) - at(r2 + c1) + at(r1 + c1);
  }
}

const bound = (value: number, max: number): number => Math.max(0, Math.min(max, value));

/** By number in a grid: 1 where the number is among those given. */
export function flagged(numbers: Iterable<number>): Uint8Array {
  const flags = new Uint8Array(256);
  for (const number of numbers) flags[number] = 1;
  return flags;
}
