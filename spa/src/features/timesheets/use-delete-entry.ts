import type { Timesheet } from '@timesheets/sdk';
import { formatDuration } from '@timesheets/sdk/calendar';
import { useAnnounce } from '../../ui/announcer.tsx';
import { formatDayAndMonth, formatWeekday } from '../../ui/format-date.ts';
import { useDeletions } from './deletions-provider.tsx';
import { hideUndo, showUndo } from './undo-notice.tsx';

/** Deletes an entry with a way back. */
export function useDeleteEntry(): (entry: Timesheet, projectName: string) => void {
  const deletions = useDeletions();
  const announce = useAnnounce();
  return (entry, projectName) => {
    const { id, date, minutes } = entry;
    const what = `${formatDuration(minutes)} on ${projectName}, ${formatWeekday(date)} ${formatDayAndMonth(date)}`;
    deletions.add(entry);
    showUndo({
      entryId: id,
      text: `Deleted ${what}.`,
      onUndo() {
        deletions.undo(id);
        hideUndo(id);
        announce(`Restored ${what}.`);
      },
      onHold: () => deletions.pause(id),
      onRelease: () => deletions.resume(id),
    });
  };
}
