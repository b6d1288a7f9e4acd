import type { WeekEvent } from '@timesheets/sdk';
import { formatDuration } from '@timesheets/sdk/calendar';

type State = NonNullable<WeekEvent['before']>;

/** What an event changed: which part, and what it was before and after. */
export interface EventChange {
  part: 'minutes' | 'date' | 'project_id' | 'note' | 'status';
  /** Empty when there was none. */
  before: string;
  after: string;
}

/** How to write the parts of a state in the person's language. */
export interface StateWords {
  projectName: (projectId: string) => string;
  dayText: (date: string) => string;
  statusText: (status: NonNullable<State['status']>) => string;
}

const PARTS = ['status', 'project_id', 'date', 'minutes', 'note'] as const;

/** What an event changed, part by part. Of an entry that came or went there is nothing to compare. */
export function changesOf({ before, after }: WeekEvent, words: StateWords): EventChange[] {
  if (before === null || after === null) return [];
  return PARTS.filter((part) => before[part] !== after[part]).map((part) => ({
    part,
    before: partText(before, part, words),
    after: partText(after, part, words),
  }));
}

/** What an event is about: `2:00 · ACME website · Mon 16 Nov`; empty for the week itself. */
export function subjectOf({ before, after }: WeekEvent, words: StateWords): string {
  const state = after ?? before;
  if (!state || state.date === undefined) return '';
  return (['minutes', 'project_id', 'date'] as const).map((part) => partText(state, part, words)).join(' · ');
}

function partText(state: State, part: EventChange['part'], words: StateWords): string {
  const { minutes, date, project_id, note, status } = state;
  switch (part) {
    case 'minutes':
      return minutes === undefined ? '' : formatDuration(minutes);
    case 'date':
      return date === undefined ? '' : words.dayText(date);
    case 'project_id':
      return project_id === undefined ? '' : words.projectName(project_id);
    case 'status':
      return status === undefined ? '' : words.statusText(status);
    case 'note':
      return note ?? '';
  }
}
