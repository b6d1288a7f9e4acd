import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const ENCODINGS = { br: promisify(brotliCompress), gz: promisify(gzip) };

/** Lays `NAME.br` and `NAME.gz` beside every script and stylesheet, for servers that send what a browser accepts. */
export function compressedTwins(): Plugin {
  return {
    name: 'compressed-twins',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      const files = Object.values(bundle).filter(({ fileName }) => /\.(js|css)$/.test(fileName));
      await Promise.all(
        files.flatMap((file) =>
          Object.entries(ENCODINGS).map(async ([ending, compress]) => {
            const content = file.type === 'chunk' ? file.code : file.source;
            await writeFile(join(dir, `${file.fileName}.${ending}`), await compress(content));
          }),
        ),
      );
    },
  };
}
