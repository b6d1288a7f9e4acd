import { datesOf } from '@timesheets/sdk/calendar';
import { type Fault, Refusal } from '../errors.ts';
import type { TimesheetRow } from '../store/schema.ts';
import { selectTimesheetsOfWeek } from '../store/week-entries.ts';
import { deleteUntouchedWeeks, lockWeeks } from '../store/weeks.ts';
import { applyEach } from './apply-changes.ts';
import type { Change, ExpectedVersions } from './changes.ts';
import { requirePerson } from './policy.ts';
import { requireVersion } from './preconditions.ts';
import type { Unit } from './unit.ts';

/** What a cell of a week is to hold; 0 minutes for nothing. */
export interface GridCell {
  project_id: string;
  date: string;
  minutes: number;
  /** Left out, the note stays as it is. */
  note?: string;
}

/**
 * Sets cells of the caller's own week, all or none. Throws one `Refusal` that names every refused cell, its pointers
 * leading into the request body. `requireDeleting` is called when a cell is to be emptied.
 */
export async function saveGrid(
  unit: Unit,
  week: string,
  cells: readonly GridCell[],
  expected: ExpectedVersions,
  requireDeleting: () => void,
): Promise<void> {
  const { userId } = requirePerson(unit.actor);
  requireCellsOf(week, cells);
  const locked = await lockWeeks(unit.trx, [{ user_id: userId, week }], unit.now);
  requireVersion(locked[0]?.version ?? 0, expected);
  const inCell = Map.groupBy(
    await selectTimesheetsOfWeek(unit.trx, { user_id: userId, week }),
    ({ project_id, date }) => cellKey(project_id, date),
  );
  const intents = cells.map((cell, index) =>
    intend(cell, index, inCell.get(cellKey(cell.project_id, cell.date)) ?? []),
  );
  const writes = intents.filter((intent) => intent !== undefined && 'change' in intent).toSorted(byRoomTaken);
  if (writes.some(({ change }) => change.op === 'delete')) requireDeleting();
  const outcomes = await applyEach(
    unit,
    writes.map(({ change }) => change),
  );
  const refused = [
    ...intents.filter((intent) => intent !== undefined && 'refusal' in intent),
    ...outcomes.flatMap((outcome, place) =>
      outcome.status === 'failed' ? [{ index: writes[place]?.index ?? 0, refusal: outcome.refusal }] : [],
    ),
  ].toSorted((one, other) => one.index - other.index);
  const [first] = refused;
  if (first) throw allOf([first, ...refused.slice(1)]);
  if (writes.length === 0)
    await deleteUntouchedWeeks(
      unit.trx,
      locked.filter(({ version }) => version === 0),
    );
}

interface Write {
  index: number;
  change: Change;
  /** How much fuller the day gets. */
  added: number;
}

interface Refused {
  index: number;
  refusal: Refusal;
}

/** What has to be done to a cell; undefined when it is so already. */
function intend(
  cell: GridCell,
  index: number,
  present: readonly TimesheetRow[],
): Write | Refused | undefined {
  const minutes = present.reduce((sum, row) => sum + row.minutes, 0);
  const [entry, ...more] = present;
  const sameNote = cell.note === undefined || (more.length === 0 && cell.note === (entry?.note ?? ''));
  if (cell.minutes === minutes && (sameNote || minutes === 0)) return undefined;
  if (more.length > 0) return { index, refusal: ambiguous(cell, present) };
  const { project_id, date, note } = cell;
  const added = cell.minutes - minutes;
  if (!entry) {
    const timesheet = { project_id, date, minutes: cell.minutes, ...(note !== undefined && { note }) };
    return { index, added, change: { op: 'create', timesheet } };
  }
  const target = { id: entry.id, expected: 'any' } as const;
  if (cell.minutes === 0) return { index, added, change: { op: 'delete', ...target } };
  const patch = { minutes: cell.minutes, ...(note !== undefined && { note }) };
  return { index, added, change: { op: 'update', ...target, patch } };
}

/** What frees room comes first, so that minutes can move between the cells of a full day. */
function byRoomTaken(one: Write, other: Write): number {
  return one.added - other.added;
}

function requireCellsOf(week: string, cells: readonly GridCell[]): void {
  const dates: readonly string[] = datesOf(week);
  const firstIndex = new Map<string, number>();
  const faults = cells.flatMap(({ project_id, date }, index): Fault[] => {
    const key = cellKey(project_id, date);
    const twin = firstIndex.get(key);
    firstIndex.set(key, twin ?? index);
    if (twin !== undefined) {
      return [
        { pointer: `/cells/${index}`, code: 'repeated', detail: `is the cell of /cells/${twin} again` },
      ];
    }
    if (dates.includes(date)) return [];
    return [{ pointer: `/cells/${index}/date`, code: 'other-week', detail: `must be a day of ${week}` }];
  });
  if (faults.length === 0) return;
  const named = faults.slice(0, 3).map(({ pointer, detail }) => `${pointer} ${detail}`);
  throw new Refusal('invalid-request', `The cells cannot be taken: ${named.join('; ')}.`, faults);
}

function ambiguous({ project_id, date }: GridCell, present: readonly TimesheetRow[]): Refusal {
  const ids = present.map(({ id }) => id).join(', ');
  return new Refusal(
    'cell-ambiguous',
    `There are ${present.length} entries on ${project_id} on ${date}. Change them one by one: ${ids}.`.slice(
      0,
      4000,
    ),
    [{ pointer: '', code: 'cell-ambiguous', detail: `holds several entries: ${ids}`.slice(0, 1000) }],
  );
}

/** Every refused cell in one refusal; its code is the first one's. */
function allOf(refused: readonly [Refused, ...Refused[]]): Refusal {
  const [{ refusal: first }] = refused;
  const faults = refused.flatMap(({ index, refusal }) => {
    const base = `/cells/${index}`;
    return refusal.faults.length === 0
      ? [{ pointer: base, code: refusal.code, detail: refusal.message }]
      : refusal.faults.map((fault) => ({ ...fault, pointer: base + fault.pointer }));
  });
  const others = refused.length - 1;
  const named = others === 1 ? 'One more cell was' : `${others} more cells were`;
  const more = others === 0 ? '' : ` ${named} refused; nothing was saved.`;
  return new Refusal(first.code, first.message + more, faults);
}

function cellKey(projectId: string, date: string): string {
  return `${projectId} ${date}`;
}
