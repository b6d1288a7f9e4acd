/** Cells as text, row by row. */
export type Block = readonly (readonly string[])[];

/** Cells as spreadsheets take them from the clipboard: tabs between cells, line ends between rows. */
export function formatBlock(block: Block): string {
  return block.map((row) => row.map(quote).join('\t')).join('\n');
}

/** Cells as spreadsheets put them on the clipboard; a cell in quotes may hold tabs, line ends and doubled quotes. */
export function parseBlock(text: string): Block {
  const rows: string[][] = [[]];
  const pattern = /("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r\n|\n|\r|$)/gy;
  const ended = text.replace(/(?:\r\n|\n|\r)$/, '');
  for (const [whole, cell = '', end] of ended.matchAll(pattern)) {
    rows.at(-1)?.push(unquote(cell));
    if (end !== '\t' && end !== '') rows.push([]);
    if (whole === '' || end === '') break;
  }
  return rows;
}

/** The block over a range: a single cell fills all of it, anything else is taken as it is. */
export function spread(block: Block, rows: number, columns: number): Block {
  const only = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined;
  if (only === undefined) return block;
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => only));
}

function quote(cell: string): string {
  return /[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function unquote(cell: string): string {
  const isQuoted = cell.length > 1 && cell.startsWith('"') && cell.endsWith('"');
  return (isQuoted ? cell.slice(1, -1).replaceAll('""', '"') : cell).trim();
}
