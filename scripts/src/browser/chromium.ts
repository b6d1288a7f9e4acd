/** Finds a Chromium to test with and to look through: CHROME_PATH, the system’s, or the one from npm (Linux, x64). */
import { execFile } from 'node:child_process';
import { access, constants, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

const SYSTEM_PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const CACHE = fileURLToPath(new URL('../../../node_modules/.cache/', import.meta.url));
const PACKAGE = new URL('../', import.meta.resolve('@sparticuz/chromium'));

/** How to start it. */
export interface Chromium {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

// Not the arguments that @sparticuz/chromium offers: they switch web security off, which is what we test.
const ARGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

// The package's own looks for its fonts where functions of a cloud have them: text without one is invisible.
const fontsIn = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/fonts/cache</cachedir>
</fontconfig>
`;

/** @throws Error that says what to do when there is none */
export async function findChromium(): Promise<Chromium> {
  const { CHROME_PATH: chosen } = process.env;
  if (chosen) {
    if (!(await isExecutable(chosen))) throw new Error(`CHROME_PATH is ${chosen}, which cannot be executed.`);
    return { executablePath: chosen, args: ARGS, env: {} };
  }
  for (const executablePath of SYSTEM_PATHS) {
    if (await isExecutable(executablePath)) return { executablePath, args: ARGS, env: {} };
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium found. Install one and set CHROME_PATH to its executable file.');
  }
  return unpacked();
}

async function isExecutable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** The browser that @sparticuz/chromium carries, unpacked once. */
async function unpacked(): Promise<Chromium> {
  const { version } = JSON.parse(await readFile(new URL('package.json', PACKAGE), 'utf8')) as {
    version: string;
  };
  const folder = path.join(CACHE, `chromium-${version}`);
  if (!(await isExecutable(path.join(folder, 'chromium')))) await unpack(folder);
  const env = {
    FONTCONFIG_PATH: path.join(folder, 'fonts'),
    // A bare machine lacks libraries that a browser needs; the package brings them.
    LD_LIBRARY_PATH: [path.join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH]
      .filter(Boolean)
      .join(':'),
  };
  return { executablePath: path.join(folder, 'chromium'), args: ARGS, env };
}

async function unpack(folder: string): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  // Test files run side by side: each unpacks for itself, the first to finish wins.
  const own = await mkdtemp(`${folder}-`);
  const script = `
    import Chromium, { inflate } from '@sparticuz/chromium';
    await Chromium.executablePath();
    await inflate(${JSON.stringify(fileURLToPath(new URL('bin/al2023.tar.br', PACKAGE)))});`;
  // The package unpacks into the folder for temporary files, wherever that is.
  const env = { ...process.env, TMPDIR: own };
  await run(process.execPath, ['--input-type=module', '-e', script], { env, cwd: fileURLToPath(PACKAGE) });
  await writeFile(path.join(own, 'fonts', 'fonts.conf'), fontsIn(folder));
  await rename(own, folder).catch(() => rm(own, { recursive: true, force: true }));
}
