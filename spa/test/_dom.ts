/** A browser's globals for the tests that need some, without a browser. */
import { BroadcastChannel } from 'node:worker_threads';
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
// Node waits for an open channel; a page does not.
class PageBroadcastChannel extends BroadcastChannel {
  constructor(name: string) {
    super(name);
    this.unref();
  }
}

// Node has storages of its own; the page's are the ones that count.
for (const name of ['sessionStorage', 'localStorage'] as const) {
  Object.defineProperty(globalThis, name, { value: window[name], configurable: true });
}
Object.defineProperty(globalThis, 'BroadcastChannel', { value: PageBroadcastChannel, configurable: true });
Object.defineProperty(globalThis, 'window', { value: window, configurable: true });
