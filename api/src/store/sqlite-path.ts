import { fileURLToPath } from 'node:url';

/** `sqlite:./data/x.db` is relative to the working directory; `sqlite:///var/x.db` is absolute. */
export function sqlitePath(url: string): string {
  return url.startsWith('sqlite://')
    ? fileURLToPath(url.replace(/^sqlite:/, 'file:'))
    : url.slice('sqlite:'.length);
}
