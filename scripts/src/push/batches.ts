/** Fewer than the 1000 that the API takes, so that each is quickly done and a progress bar moves. */
const MOST_ROWS = 500;
/** Under the 1 MiB that the API takes, with room for what is around the rows. */
const MOST_BYTES = 900_000;

/** Puts together what fits into one request, in the order it comes. */
export async function* batchesOf<Row extends { timesheet: unknown }>(
  rows: AsyncIterable<Row>,
): AsyncGenerator<Row[]> {
  let batch: Row[] = [];
  let sizeBytes = 0;
  for await (const row of rows) {
    const rowBytes = Buffer.byteLength(JSON.stringify(row.timesheet)) + 64;
    if (batch.length === MOST_ROWS || (batch.length > 0 && sizeBytes + rowBytes > MOST_BYTES)) {
      yield batch;
      batch = [];
      sizeBytes = 0;
    }
    batch.push(row);
    sizeBytes += rowBytes;
  }
  if (batch.length > 0) yield batch;
}
