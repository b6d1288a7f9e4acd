import type { components } from '@timesheets/sdk/schema';
import { applyAll, applyEach } from '../domain/apply-changes.ts';
import type { Change, Outcome } from '../domain/changes.ts';
import type { Unit } from '../domain/unit.ts';
import { Refusal } from '../errors.ts';
import { pointTo, readItem } from './batch-items.ts';
import type { Parts } from './parts.ts';
import { presentTimesheet } from './present.ts';
import { presentProblem } from './present-problem.ts';
import type { Handlers, Input } from './types.ts';
import { DryRun, write } from './write.ts';

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

/** All or none: the first refusal is the answer. What an item needs to be decided at all is looked at first. */
async function all(parts: Parts, unit: Unit, input: BatchInput): Promise<ItemResult[]> {
  const changes = input.body.items.map((_, index) => {
    const change = readItem(parts, input, index);
    if (change instanceof Refusal) throw change;
    return change;
  });
  const outcomes = await applyAll(unit, changes, (refusal, index) => pointTo(index, refusal));
  return outcomes.map((outcome, index) => presentOutcome(outcome, index, input));
}

/** Each for itself: an item that cannot be decided at all does not hold up the others. */
async function each(parts: Parts, unit: Unit, input: BatchInput): Promise<ItemResult[]> {
  const read = input.body.items.map((_, index) => readItem(parts, input, index));
  const changes = read.filter((change): change is Change => !(change instanceof Refusal));
  const outcomes = (await applyEach(unit, changes)).values();
  return read.map((change, index) => {
    if (change instanceof Refusal) return presentRefusal(change, index, input);
    const outcome = outcomes.next().value;
    if (!outcome) throw new Error(`no outcome for item ${index}`);
    return presentOutcome(outcome, index, input);
  });
}

function presentOutcome(outcome: Outcome, index: number, input: BatchInput): ItemResult {
  switch (outcome.status) {
    case 'deleted':
      return { index, status: 'deleted' };
    case 'failed':
      return presentRefusal(pointTo(index, outcome.refusal), index, input);
    default:
      return { index, status: outcome.status, timesheet: presentTimesheet(outcome.timesheet) };
  }
}

function presentRefusal(refusal: Refusal, index: number, { pathname, requestId }: BatchInput): ItemResult {
  return { index, status: 'failed', problem: presentProblem(refusal, pathname, requestId) };
}
