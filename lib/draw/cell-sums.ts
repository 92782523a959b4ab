import type { Rect } from '../geo/rect';

/** Side of a cell in pixels: half the height of the smallest letters. */
export const CELL = 3;

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
