import type { Timesheet } from '@timesheets/sdk';

interface PendingDeletionsOptions {
  delayMs: number;
  /** Deletes for good. `keepalive` when the page is about to go. */
  send: (entry: Timesheet, keepalive: boolean) => Promise<void>;
  onChange: (ids: ReadonlySet<string>) => void;
  onDeleted: (entry: Timesheet) => void;
  onRefused: (entry: Timesheet, error: unknown) => void;
}

/** Entries that look deleted and can still be had back. */
export interface PendingDeletions {
  add: (entry: Timesheet) => void;
  undo: (id: string) => void;
  /** Stops the clock while somebody reads or reaches for the undo. */
  pause: (id: string) => void;
  resume: (id: string) => void;
  /** Deletes all of them now. */
  flush: (keepalive: boolean) => Promise<void>;
}

/**
 * Waits before it deletes, so that undoing is merely not deleting. Deleting at once and creating again would lose the
 * entry's id, source and history, and could be refused in between; a page that dies in the wait only leaves an entry.
 */
export function createPendingDeletions(options: PendingDeletionsOptions): PendingDeletions {
  const { delayMs, send, onChange, onDeleted, onRefused } = options;
  const hidden = new Map<string, Timesheet>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  const publish = () => onChange(new Set(hidden.keys()));
  const stop = (id: string) => {
    clearTimeout(timers.get(id));
    timers.delete(id);
  };
  const show = (id: string) => {
    hidden.delete(id);
    publish();
  };
  const wait = (entry: Timesheet) => {
    stop(entry.id);
    timers.set(
      entry.id,
      setTimeout(() => void deleteNow(entry, false), delayMs),
    );
  };
  const deleteNow = async (entry: Timesheet, keepalive: boolean) => {
    stop(entry.id);
    try {
      await send(entry, keepalive);
      onDeleted(entry);
    } catch (error) {
      onRefused(entry, error);
    } finally {
      show(entry.id);
    }
  };

  return {
    add(entry) {
      hidden.set(entry.id, entry);
      wait(entry);
      publish();
    },
    undo(id) {
      // Too late once the clock has run out: the deletion is on its way.
      if (!timers.has(id)) return;
      stop(id);
      show(id);
    },
    pause: (id) => clearTimeout(timers.get(id)),
    resume(id) {
      const entry = hidden.get(id);
      if (entry !== undefined && timers.has(id)) wait(entry);
    },
    async flush(keepalive) {
      const waiting = [...timers.keys()].flatMap((id) => hidden.get(id) ?? []);
      await Promise.all(waiting.map((entry) => deleteNow(entry, keepalive)));
    },
  };
}
