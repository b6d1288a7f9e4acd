import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Makes dist anew: JavaScript, declarations, and source maps that carry their sources. */
export function build(folder: string): void {
  const dist = join(folder, 'dist');
  rmSync(dist, { recursive: true, force: true });
  const typescript = createRequire(join(folder, 'package.json')).resolve('typescript/package.json');
  const tsc = join(dirname(typescript), 'bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', join(folder, 'tsconfig.build.json')], {
    stdio: ['ignore', process.stderr, 'inherit'],
  });
  // tsc rewrites the imports of the JavaScript, and leaves those of the declarations.
  for (const file of globSync(join(dist, '**/*.d.ts'))) {
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replaceAll(/(['"]\.{1,2}\/[^'"\n]+)\.ts(?=['"])/g, '$1.js'),
    );
  }
}
