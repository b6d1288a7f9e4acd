/** A browser's globals for the tests that need some, without a browser. */
import { Window } from 'happy-dom';

const window = new Window({ url: 'http://localhost:8080/' });

// Node's own fetch, URL, crypto, timers and events stay: they are the real ones.
for (const name of Object.getOwnPropertyNames(window)) {
  if (name in globalThis) continue;
  Object.defineProperty(globalThis, name, {
    value: Reflect.get(window, name),
    configurable: true,
    writable: true,
  });
}
Object.defineProperty(globalThis, 'window', { value: window, configurable: true });
