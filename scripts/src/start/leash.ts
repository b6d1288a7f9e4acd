import { isMainThread } from 'node:worker_threads';

/**
 * Loaded into the API's process by `npm start`: ends it when `npm start` is gone without having ended it (killed, or
 * its terminal with it). Its standard input is a pipe that nobody writes to; the other end closes with `npm start`.
 */
// The API's threads load it as well, and their standard input is at its end at once.
if (isMainThread) {
  process.stdin.resume();
  process.stdin.on('end', () => process.kill(process.platform === 'win32' ? process.pid : 0, 'SIGTERM'));
  // A socket at run time, which the type does not say: the pipe alone must not keep the API alive.
  (process.stdin as unknown as { unref?(): void }).unref?.();
}
