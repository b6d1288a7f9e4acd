import type { Timesheet } from '@timesheets/sdk';
import { addDays } from '@timesheets/sdk/calendar';
import fc from 'fast-check';
import { type Caller, read } from '../_api.ts';
import { outcomes, runBatch } from '../operations/_batch.ts';
import { entry, patch, post, pushed, remove } from '../operations/_entries.ts';
import type { Model } from './_model.ts';

export interface Cast {
  people: readonly { userId: string; caller: Caller }[];
  machine: Caller;
  /** Begins the external ids of this run. */
  prefix: string;
}

/** Five days over the turn of a week, few enough that they fill. */
const date = fc.integer({ min: 0, max: 4 }).map((n) => addDays('2026-03-06', n));
const minutes = fc.oneof(fc.constantFrom(1, 60, 1440), fc.integer({ min: 1, max: 1440 }));
const who = fc.integer({ min: 0, max: 1 });
const which = fc.nat({ max: 20 });

export const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ op: fc.constant('create'), who, date, minutes }) },
  {
    weight: 3,
    arbitrary: fc.record(
      { op: fc.constant('update'), who, which, stale: fc.boolean(), date, minutes },
      { requiredKeys: ['op', 'who', 'which'] },
    ),
  },
  { weight: 1, arbitrary: fc.record({ op: fc.constant('delete'), who, which }) },
  {
    weight: 3,
    arbitrary: fc.record({ op: fc.constant('upsert'), who, which: fc.nat({ max: 4 }), date, minutes }),
  },
);

interface Step {
  op: string;
  who: number;
  which?: number;
  stale?: boolean;
  date?: string;
  minutes?: number;
}

/** Takes a step in the API and in the model. Answers what the API said and what the model says it has to. */
export async function take(
  step: Step,
  cast: Cast,
  model: Model,
): Promise<[said: unknown, expected: unknown]> {
  const person = cast.people[step.who];
  if (!person) throw new Error('nobody');
  const { userId: owner, caller } = person;
  const { date = '', minutes = 0 } = step;
  const content = { owner, date, minutes };
  if (step.op === 'create') {
    const fits = model.hasRoom(content);
    const response = await post(caller, entry({ date, minutes }));
    if (fits) model.insert((await read<Timesheet>(response)).id, content, null);
    return [response.status, fits ? 201 : 409];
  }
  if (step.op === 'upsert') return upsert(`${cast.prefix}-${step.which}`, content, cast.machine, model);
  const ids = [...model.entries.keys()].sort();
  const id = ids[(step.which ?? 0) % ids.length];
  if (id === undefined) return [0, 0];
  const present = model.get(id);
  const { op: _, who: __, which: ___, stale = false, ...change } = step;
  const ifMatch = `"${present.version + (stale ? 1 : 0)}"`;
  if (step.op === 'delete') {
    const { status } = await remove(caller, id, ifMatch);
    if (present.owner !== owner) return [status, 404];
    model.remove(id);
    return [status, 204];
  }
  const { status } = await patch(caller, id, change, ifMatch);
  if (Object.keys(change).length === 0) return [status, 400];
  if (present.owner !== owner) return [status, 404];
  if (stale) return [status, 412];
  const next = { ...present, ...change };
  if (next.date === present.date && next.minutes === present.minutes) return [status, 200];
  if (!model.hasRoom(next, id)) return [status, 409];
  model.change(id, change, true);
  return [status, 200];
}

async function upsert(
  externalId: string,
  content: { owner: string; date: string; minutes: number },
  machine: Caller,
  model: Model,
): Promise<[unknown, unknown]> {
  const { owner, ...rest } = content;
  const timesheet = pushed(owner, externalId, { user_type: 'employee', ...rest });
  const results = await runBatch(machine, [{ op: 'upsert', timesheet }]);
  const [said] = outcomes(results);
  const id = model.findBySource(externalId);
  if (id === undefined) {
    if (model.deletedByPerson.has(externalId)) return [said, 'source-conflict'];
    if (!model.hasRoom(content)) return [said, 'day-full'];
    model.insert(results[0]?.timesheet?.id ?? '', content, externalId);
    return [said, 'created'];
  }
  const present = model.get(id);
  if (present.owner !== owner) return [said, 'source-conflict'];
  if (present.date === content.date && present.minutes === content.minutes) return [said, 'unchanged'];
  if (present.touchedByPerson) return [said, 'source-conflict'];
  if (!model.hasRoom(content, id)) return [said, 'day-full'];
  model.change(id, content, false);
  return [said, 'updated'];
}
