/** Why a row is not written. `code` is the API's, or one of ours: `invalid-row`, `duplicate-external-id`. */
export interface Fault {
  code: string;
  detail: string;
}

export type Cells = Readonly<Record<string, unknown>>;

/** One row of the file as it was read: what is in it by column, or why that cannot be told. Its first line is 1. */
export type RawRow = { line: number; cells: Cells } | { line: number; fault: Fault };

export const invalidRow = (detail: string): Fault => ({ code: 'invalid-row', detail });
