/** `npm run check`: every gate that needs no running program. All of them run, so that one look tells what is to do. */
import { spawn } from 'node:child_process';

const gates: Readonly<Record<string, readonly string[]>> = {
  'format and lint': ['biome', 'ci', '.'],
  'types of the SDK': ['tsc', '-p', 'sdk'],
  'types of the SDK’s tests': ['tsc', '-p', 'sdk/test'],
  'types of the API': ['tsc', '-p', 'api'],
  'types of the SPA': ['tsc', '-p', 'spa'],
  'types of the scripts': ['tsc', '-p', 'scripts'],
  'contract: linter': ['redocly', 'lint'],
  'contract: our rules': ['node', 'scripts/src/check-contract.ts'],
  'generated files': ['node', 'scripts/src/generate.ts', '--check'],
  'import directions': ['node', 'scripts/src/check-imports.ts'],
  'unused code': ['knip'],
  Dockerfile: ['node', 'scripts/src/check-dockerfile.ts'],
  // In the order in which they are read, not of the alphabet.
  'compose.yaml': [
    'dclint',
    'compose.yaml',
    '--max-warnings',
    '0',
    '--disable-rule',
    'services-alphabetical-order',
  ],
  'the SDK’s package': ['node', 'sdk/check-package.ts'],
};

const failed: string[] = [];
for (const [name, [command = '', ...args]] of Object.entries(gates)) {
  const startedAt = performance.now();
  const { code, output } = await run(command, args);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (code === 0) continue;
  failed.push(name);
  console.log(output);
}
if (failed.length > 0) {
  console.log(`Not passed: ${failed.join(', ')}`);
  process.exitCode = 1;
}

function run(command: string, args: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
      });
    }
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
