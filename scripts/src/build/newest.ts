import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** When the newest of these files, or of the files in these folders, was written; 0 when there is none. */
export async function newestWriteMs(
  paths: readonly string[],
  skipped: readonly string[] = [],
): Promise<number> {
  const times = await Promise.all(
    paths.map(async (path) => {
      const entry = await stat(path).catch(() => undefined);
      if (!entry?.isDirectory()) return entry?.mtimeMs ?? 0;
      const names = (await readdir(path)).filter((name) => !skipped.includes(name));
      // A folder's own time tells of files that were taken away.
      return Math.max(
        entry.mtimeMs,
        await newestWriteMs(
          names.map((name) => join(path, name)),
          skipped,
        ),
      );
    }),
  );
  return Math.max(0, ...times);
}
