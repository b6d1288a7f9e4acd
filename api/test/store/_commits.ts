import { readFileSync } from 'node:fs';
import { sqlitePath } from '../../src/store/sqlite-path.ts';

const walHeaderBytes = 32;
const frameHeaderBytes = 24;

/**
 * How many transactions stand in the write-ahead log: a frame that ends one says how large the file is after it
 * (sqlite.org/fileformat2.html, section 4.1).
 */
export function countCommits(url: string): number {
  const wal = readFileSync(`${sqlitePath(url)}-wal`);
  if (wal.length < walHeaderBytes) return 0;
  const frameBytes = frameHeaderBytes + wal.readUInt32BE(8);
  const salt = wal.subarray(16, 24);
  let commits = 0;
  for (let at = walHeaderBytes; at + frameBytes <= wal.length; at += frameBytes) {
    // What an earlier round of the log has left behind has another salt.
    if (wal.compare(salt, 0, 8, at + 8, at + 16) !== 0) break;
    if (wal.readUInt32BE(at + 4) > 0) commits += 1;
  }
  return commits;
}
