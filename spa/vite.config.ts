import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressedTwins } from './compressed-twins.ts';

const page = (name: string) => fileURLToPath(new URL(name, import.meta.url));

export default defineConfig({
  base: '/',
  plugins: [react(), compressedTwins()],
  build: {
    outDir: 'dist',
    // Says which files a page starts with, for the marks on their size.
    manifest: true,
    // A data: URL in a stylesheet would be refused by the content security policy's font-src.
    assetsInlineLimit: 0,
    // These know light-dark(); for older ones it would become variables that nobody sets.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // Every browser that runs this code knows modulepreload; the polyfill would be an inline script.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { main: page('index.html'), 'silent-callback': page('silent-callback.html') },
      output: {
        codeSplitting: {
          // What every page needs in one file: cut by who shares what it weighs 10 kB more, and takes 20 requests.
          groups: [
            { name: 'base', tags: ['$initial'], test: /^(?!.*(silent-callback|index\.html|src\/main\.tsx))/ },
          ],
        },
      },
    },
  },
});
