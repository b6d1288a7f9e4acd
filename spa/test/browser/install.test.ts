import test from 'ava';
import type { Page } from 'playwright-core';
import { startWorld } from './_world.ts';

const world = await startWorld();
test.after.always(() => world.close());
test.afterEach((t) => t.deepEqual(world.observations.complaints, []));

interface Manifest {
  name: string;
  start_url: string;
  display: string;
  icons: { src: string; sizes: string; purpose: string }[];
}

/** An icon as the browser draws it: its size, and whether it covers its corner. */
function draw(page: Page, src: string): Promise<string> {
  return page.evaluate(async (address) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    const canvas = new OffscreenCanvas(width, height).getContext('2d');
    canvas?.drawImage(image, 0, 0);
    const alpha = canvas?.getImageData(0, 0, 1, 1).data[3] ?? 0;
    return `${width}x${height} ${alpha === 255 ? 'to the edge' : 'rounded'}`;
  }, src);
}

test.serial(
  'the browser reads the manifest without a complaint, and draws every icon it names',
  async (t) => {
    const context = await world.openBrowser();
    const page = await context.newPage();
    await page.goto(world.origin);
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    const devTools = await context.newCDPSession(page);
    const { errors, data = '' } = await devTools.send('Page.getAppManifest');
    t.deepEqual(errors, []);
    const manifest = JSON.parse(data) as Manifest;
    t.like(manifest, { name: 'Timesheets', start_url: '/', display: 'standalone' });
    for (const { src, sizes, purpose } of manifest.icons) {
      if (sizes === 'any') continue;
      // A system cuts its own shape out of a maskable icon, which must not have holes.
      t.is(await draw(page, src), `${sizes} ${purpose === 'maskable' ? 'to the edge' : 'rounded'}`, src);
    }
    t.is(await draw(page, '/apple-touch-icon.png'), '180x180 to the edge');
    await context.close();
  },
);
