import { useStore } from '@nanostores/react';
import type { Timesheet } from '@timesheets/sdk';
import { formatDuration } from '@timesheets/sdk/calendar';
import { useAnnounce } from '../../ui/announcer.tsx';
import { formatDayAndMonth, formatWeekday } from '../../ui/format-date.ts';
import { useDeletions } from './deletions-provider.tsx';
import { focusEntry } from './focus-entry.ts';
import { focusUndo, hideUndo, showUndo } from './undo-notice.tsx';
import { timesheetWords } from './words.ts';

interface Deletion {
  entry: Timesheet;
  projectName: string;
  byKeyboard: boolean;
}

/** Deletes an entry with a way back, which whoever uses the keyboard is taken to. */
export function useDeleteEntry(): (deletion: Deletion) => void {
  const words = useStore(timesheetWords);
  const deletions = useDeletions();
  const announce = useAnnounce();
  return ({ entry, projectName, byKeyboard }) => {
    const { id, date, minutes } = entry;
    const day = `${formatWeekday(date)} ${formatDayAndMonth(date)}`;
    const what = { entry: words.entry({ time: formatDuration(minutes), project: projectName, day }) };
    deletions.add(entry);
    showUndo({
      entryId: id,
      text: words.deleted(what),
      onUndo() {
        deletions.undo(id);
        hideUndo(id);
        announce(words.restored(what));
        focusEntry(id);
      },
      onHold: () => deletions.pause(id),
      onRelease: () => deletions.resume(id),
    });
    if (byKeyboard) focusUndo(id);
  };
}
