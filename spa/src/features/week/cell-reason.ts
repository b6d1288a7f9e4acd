import { formatDuration } from '@timesheets/sdk/calendar';
import type { CellView } from './editor/cell-view.ts';
import type { Refusal } from './editor/save-state.ts';
import type { saveWords } from './words.ts';

type Words = ReturnType<(typeof saveWords)['get']>;

/** Why what stands in a cell is not saved, in words; undefined when nothing keeps it from being saved. */
export function reasonOf({ mark, fault, text, refusal }: CellView, words: Words): string | undefined {
  if (mark === 'collides') return words.collides;
  if (mark === 'refused' && refusal) return refusalReason(refusal, words);
  if (fault === undefined) return undefined;
  const isNumber = fault === 'too-long' && /^\d+$/.test(text.trim());
  return isNumber ? words.tooLongNumber({ text: text.trim() }) : words[fault];
}

function refusalReason({ code, detail }: Refusal, words: Words): string {
  switch (code) {
    case 'day-full':
      return roomLeft(detail, words);
    case 'project-closed':
      return words.projectClosed;
    case 'period-closed':
      return words.periodClosed;
    case 'week-locked':
      return words.weekLocked;
    case 'read-only':
      return words.readOnly;
    case 'unknown-project':
      return words.unknownProject;
    case 'date-out-of-range':
      return words.outOfRange;
    case 'cell-ambiguous':
      return words.ambiguous;
    default:
      return detail;
  }
}

/** The API says how many minutes of the cell the day still takes. */
function roomLeft(detail: string, words: Words): string {
  const [, minutes] = /at most (\d+)/.exec(detail) ?? [];
  return minutes === undefined || minutes === '0'
    ? words.dayFull
    : words.dayHasRoom({ time: formatDuration(Number(minutes)) });
}
