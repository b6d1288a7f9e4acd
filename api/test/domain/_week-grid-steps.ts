import { addDays, daysBetween, mondayOf } from '@timesheets/sdk/calendar';
import type { components } from '@timesheets/sdk/schema';
import { read } from '../_api.ts';
import { listPage } from '../operations/_list.ts';
import { copyWeek, saveGrid } from '../operations/_weeks.ts';
import { isSame, ok, or, type Scene, sayOf, type Verdict } from './_week-scene.ts';
import { type Step, weeks } from './_week-steps.ts';

type Schemas = components['schemas'];

export async function takeGrid(
  scene: Scene,
  { who, week: index, cells, stale }: Extract<Step, { op: 'grid' }>,
): Promise<Verdict> {
  const { model } = scene;
  const { owner, caller } = scene.person(who);
  const week = weeks[index] ?? '';
  const { version } = model.week(owner, week);
  const sent = cells.map(({ project, ...cell }) => ({ project_id: scene.project(project), ...cell }));
  const response = await saveGrid(caller, week, sent, `"${version + (stale ? 1 : 0)}"`);
  const said = await sayOf(response);
  if (stale) return { said, allowed: ['version-mismatch'] };
  const faults: string[] = [];
  const total = new Map<string, number>();
  const writes: (() => void)[] = [];
  const after = response.ok ? await read<Schemas['TimesheetWeek']>(response) : undefined;
  for (const { project_id, date, minutes, note } of sent) {
    const there = model
      .entriesOf(owner, week)
      .filter((one) => one.date === date && one.project_id === project_id);
    const sum = there.reduce((all, one) => all + one.minutes, 0);
    const [present, ...more] = there;
    const sameNote = note === undefined || (more.length === 0 && (present?.note ?? '') === note);
    if (minutes === sum && (sameNote || minutes === 0)) continue;
    if (more.length > 0) {
      faults.push('cell-ambiguous');
      continue;
    }
    total.set(date, (total.get(date) ?? model.minutesOn(owner, date)) + minutes - sum);
    if (present && minutes === 0) {
      faults.push(...model.locksOn(owner, date));
      writes.push(() => model.remove(present, true));
      continue;
    }
    faults.push(...model.faultsOf(owner, { date, project_id }));
    if (present)
      writes.push(() => model.change(present, { minutes, ...(note !== undefined && { note }) }, true));
    else {
      const id = after?.rows
        .find((row) => row.project_id === project_id)
        ?.cells.find((cell) => cell.date === date)?.timesheet_ids[0];
      writes.push(() => model.insert(id ?? '', owner, { date, project_id, minutes, note: note ?? '' }, null));
    }
  }
  if ([...total.values()].some((minutes) => minutes > 1440)) faults.push('day-full');
  if (faults.length === 0) for (const write of writes) write();
  return { said, allowed: or(faults) };
}

export async function takeCopy(
  scene: Scene,
  { who, to, stale }: Extract<Step, { op: 'copy' }>,
): Promise<Verdict> {
  const { model } = scene;
  const { owner, caller } = scene.person(who);
  const [week, from] = to === 0 ? weeks : ([weeks[1], weeks[0]] as const);
  const { status, version } = model.week(owner, week);
  const response = await copyWeek(caller, from, week, `"${version + (stale ? 1 : 0)}"`);
  const said = await sayOf(response);
  if (stale) return { said, allowed: ['version-mismatch'] };
  if (status === 'submitted' || status === 'approved') return { said, allowed: ['week-locked'] };
  if (!response.ok) return { said, allowed: ok };
  const { copied, skipped } = await read<Schemas['WeekCopyResult']>(response);
  const known = new Set(model.entries.keys());
  const added = (await listPage(caller, `week=${week}&limit=200`)).items.filter(({ id }) => !known.has(id));
  const filled = new Set(model.entriesOf(owner, week).map((one) => `${one.project_id} ${one.date}`));
  const days = daysBetween(mondayOf(from), mondayOf(week));
  const left = [...skipped];
  let count = 0;
  for (const { project_id, minutes, note, date: day } of model.entriesOf(owner, from)) {
    const content = { project_id, minutes, note, date: addDays(day, days) };
    const faults = filled.has(`${project_id} ${content.date}`)
      ? ['cell-filled']
      : [...model.faultsOf(owner, content), ...model.roomFault(owner, content)];
    if (faults.length === 0) {
      const place = added.findIndex((one) => isSame(one, content));
      const [made] = place < 0 ? [] : added.splice(place, 1);
      if (!made) return { said: `not copied: ${JSON.stringify(content)}`, allowed: ok };
      model.insert(made.id, owner, content, null);
      count += 1;
      continue;
    }
    const place = left.findIndex(
      (one) =>
        one.project_id === project_id &&
        one.date === content.date &&
        one.minutes === minutes &&
        faults.includes(one.reason),
    );
    if (place < 0) return { said: `not skipped: ${JSON.stringify(content)}`, allowed: faults };
    left.splice(place, 1);
  }
  const fits = copied === count && left.length === 0 && added.length === 0;
  return { said: fits ? 'ok' : `copied ${copied}, skipped ${JSON.stringify(skipped)}`, allowed: ok };
}
