/** Lets Node load the application's `.tsx` and `.css` files. Import what needs it dynamically, after this. */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'rolldown/utils';

// A class is called what it is called in the stylesheet.
const CSS_MODULE = 'export default new Proxy({}, { get: (_, name) => name });';

registerHooks({
  load(url, context, nextLoad) {
    if (url.endsWith('.css')) return { format: 'module', source: CSS_MODULE, shortCircuit: true };
    if (!url.endsWith('.tsx')) return nextLoad(url, context);
    const file = fileURLToPath(url);
    const { code, errors } = transformSync(file, readFileSync(file, 'utf8'), {
      jsx: { runtime: 'automatic' },
    });
    if (errors.length > 0) throw new SyntaxError(`${file} cannot be transformed`, { cause: errors });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
