/** Says stop at the first Ctrl-C (or SIGTERM, SIGHUP); calls `onSecond` when somebody will not wait. */
export function listenForStop(onSecond: () => void): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      if (controller.signal.aborted) onSecond();
      else controller.abort();
    });
  }
  return controller.signal;
}
