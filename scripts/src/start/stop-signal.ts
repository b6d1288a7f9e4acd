const lookEveryMs = 500;

/** Says stop at the first Ctrl-C (or SIGTERM, SIGHUP); calls `onSecond` when somebody will not wait. */
export function listenForStop(onSecond: () => void): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      if (controller.signal.aborted) onSecond();
      else controller.abort();
    });
  }
  if (process.env.npm_lifecycle_event) stopWithParent(controller);
  return controller.signal;
}

/** npm hands SIGTERM to the shell between it and us, which dies of it and leaves us behind. */
function stopWithParent(controller: AbortController): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    controller.abort();
  }, lookEveryMs);
  timer.unref();
}
