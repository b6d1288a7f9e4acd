import type { Edge } from './grid-keys.ts';

/** Where a cell is in the grid, both from 0. The totals are the row and the column after the last ones. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** How many rows and columns there are, without the totals. */
export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** A block of cells: from the one corner to the other, both in it. */
export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export function rangeOf(one: Position, other: Position): Range {
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  };
}

export function isIn({ row, column }: Position, { top, bottom, left, right }: Range): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

export function isOne({ top, bottom, left, right }: Range): boolean {
  return top === bottom && left === right;
}

/** The cells of a range row by row, without the totals. */
export function positionsIn(range: Range, size: Size): Position[][] {
  const rows = numbers(range.top, Math.min(range.bottom, size.rows - 1));
  const columns = numbers(range.left, Math.min(range.right, size.columns - 1));
  return rows.map((row) => columns.map((column) => ({ row, column })));
}

/** Where a step leads, at most to the totals. */
export function step(from: Position, rows: number, columns: number, size: Size): Position {
  return {
    row: clamp(from.row + rows, size.rows),
    column: clamp(from.column + columns, size.columns),
  };
}

/** Where a jump leads: never to the totals. */
export function jump(from: Position, to: Edge, size: Size): Position {
  const [lastRow, lastColumn] = [Math.max(size.rows - 1, 0), size.columns - 1];
  switch (to) {
    case 'row-start':
      return { ...from, column: 0 };
    case 'row-end':
      return { ...from, column: lastColumn };
    case 'top':
      return { ...from, row: 0 };
    case 'bottom':
      return { ...from, row: lastRow };
    case 'first':
      return { row: 0, column: 0 };
    case 'last':
      return { row: lastRow, column: lastColumn };
  }
}

/** The next cell as Tab goes, from row to row; undefined past the ends, where Tab leaves the grid. */
export function neighbour(from: Position, by: 1 | -1, { rows, columns }: Size): Position | undefined {
  const column = from.column + by;
  if (column >= 0 && column < columns) return { ...from, column };
  const row = from.row + by;
  return row >= 0 && row < rows ? { row, column: by === 1 ? 0 : columns - 1 } : undefined;
}

function clamp(value: number, last: number): number {
  return Math.min(Math.max(value, 0), last);
}

function numbers(first: number, last: number): number[] {
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => first + index);
}
