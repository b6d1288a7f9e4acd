import type { components } from '@timesheets/sdk/schema';
import { applyAll, applyEach } from '../domain/apply-changes.ts';
import type { Change, Outcome } from '../domain/changes.ts';
import type { Unit } from '../domain/unit.ts';
import { type Fault, InsufficientScope, Refusal } from '../errors.ts';
import { readNewTimesheet, readPatch } from './entries.ts';
import type { Parts } from './parts.ts';
import { presentTimesheet } from './present.ts';
import { presentProblem } from './present-problem.ts';
import type { Handlers, Input } from './types.ts';
import { DryRun, write } from './write.ts';

type BatchItem = components['schemas']['BatchItem'];
type ItemResult = components['schemas']['BatchItemResult'];
type BatchInput = Input<'batchTimesheets'>;

/** Many writes in one transaction. */
export function batchHandlers(parts: Parts): Pick<Handlers, 'batchTimesheets'> {
  return {
    batchTimesheets: (input) =>
      write(parts, input, async (unit) => {
        const { mode, dry_run = false } = input.body;
        const results = mode === 'atomic' ? await all(parts, unit, input) : await each(parts, unit, input);
        const answer = { status: 200 as const, body: { mode, dry_run, results } };
        if (dry_run) throw new DryRun(answer);
        return answer;
      }),
  };
}

/** All or none: the first refusal is the answer. */
async function all(parts: Parts, unit: Unit, input: BatchInput): Promise<ItemResult[]> {
  const { items } = input.body;
  items.forEach((item, index) => {
    const refusal = refuseByScope(item, input);
    if (refusal) throw point(refusal, item, index);
  });
  const outcomes = await applyAll(
    unit,
    items.map((item) => readChange(parts, item)),
    (refusal, index) => point(refusal, items[index], index),
  );
  return outcomes.map((outcome, index) => presentOutcome(outcome, items[index], index, input));
}

/** Each for itself: items that do not fit the contract, or lack their scope, fail before the others are looked at. */
async function each(parts: Parts, unit: Unit, input: BatchInput): Promise<ItemResult[]> {
  const { items } = input.body;
  const refused = new Map<number, Outcome>();
  items.forEach((item, index) => {
    const refusal = refuseByContract(input.itemFaults.get(index)) ?? refuseByScope(item, input);
    if (refusal) refused.set(index, { status: 'failed', refusal });
  });
  const accepted = items.flatMap((item, index) => (refused.has(index) ? [] : [{ item, index }]));
  const outcomes = await applyEach(
    unit,
    accepted.map(({ item }) => readChange(parts, item)),
  );
  const byIndex = new Map(accepted.map(({ index }, place) => [index, outcomes[place]]));
  return items.flatMap((item, index) => {
    const outcome = refused.get(index) ?? byIndex.get(index);
    return outcome ? [presentOutcome(outcome, item, index, input)] : [];
  });
}

function readChange(parts: Parts, item: BatchItem): Change {
  switch (item.op) {
    case 'create':
    case 'upsert':
      return { op: item.op, timesheet: readNewTimesheet(parts, item.timesheet) };
    case 'update':
      return { op: 'update', id: item.id, expected: [item.version], patch: readPatch(item.timesheet) };
    case 'delete':
      return { op: 'delete', id: item.id, expected: [item.version] };
  }
}

function refuseByContract(faults: readonly Fault[] | undefined): Refusal | undefined {
  if (!faults) return undefined;
  const named = faults.slice(0, 3).map(({ pointer, detail }) => `${pointer} ${detail}`);
  return new Refusal('invalid-request', `The item does not fit the contract: ${named.join('; ')}.`, faults);
}

function refuseByScope(item: BatchItem, { conditions }: BatchInput): Refusal | undefined {
  if (item.op !== 'delete' || conditions.has('delete')) return undefined;
  try {
    conditions.require('delete');
    return undefined;
  } catch (error) {
    return error as InsufficientScope;
  }
}

function presentOutcome(
  outcome: Outcome,
  item: BatchItem | undefined,
  index: number,
  input: BatchInput,
): ItemResult {
  if (outcome.status === 'deleted') return { index, status: 'deleted' };
  if (outcome.status !== 'failed') {
    return { index, status: outcome.status, timesheet: presentTimesheet(outcome.timesheet) };
  }
  const refusal = input.itemFaults.has(index) ? outcome.refusal : point(outcome.refusal, item, index);
  return { index, status: 'failed', problem: presentProblem(refusal, input.pathname, input.requestId) };
}

/** The domain's pointers are relative to the entry; those of an answer lead into the request body. */
function point(refusal: Refusal, item: BatchItem | undefined, index: number): Refusal {
  const base = `/items/${index}${item && 'timesheet' in item ? '/timesheet' : ''}`;
  const faults = refusal.faults.map((fault) => ({ ...fault, pointer: base + fault.pointer }));
  if (refusal instanceof InsufficientScope) return refusal;
  if (faults.length === 0) faults.push({ pointer: base, code: refusal.code, detail: refusal.message });
  return new Refusal(refusal.code, refusal.message, faults);
}
