/** `npm run build`: makes what the API serves, the SPA in spa/dist and the docs' bundle in api/dist/docs. */
import { buildDocs } from './build/build-docs.ts';
import { buildSpa } from './build/build-spa.ts';

try {
  await Promise.all([buildSpa(), buildDocs()]);
  console.log('built spa/dist and api/dist/docs');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
