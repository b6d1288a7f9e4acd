import type { components } from '@timesheets/sdk/schema';
import type { Change } from '../domain/changes.ts';
import { type Fault, InsufficientScope, Refusal } from '../errors.ts';
import { readNewTimesheet, readPatch } from './entries.ts';
import type { Parts } from './parts.ts';
import type { Input } from './types.ts';

type BatchInput = Input<'batchTimesheets'>;
type BatchItem = components['schemas']['BatchItem'];

/**
 * An item as the domain takes it, or why it cannot be one: it does not fit the contract, lacks its scope, or names a
 * person that cannot be. Pointers of the refusal lead into the request body.
 */
export function readItem(parts: Parts, input: BatchInput, index: number): Change | Refusal {
  const faults = input.itemFaults.get(index);
  if (faults) return doesNotFit(faults);
  const item = input.body.items[index] as BatchItem;
  try {
    if (item.op === 'delete') input.conditions.require('delete');
    return readChange(parts, item);
  } catch (error) {
    if (error instanceof Refusal) return pointTo(index, error);
    throw error;
  }
}

/** A refusal of one item, its pointers made to lead into the request body: the domain's are relative to the entry. */
export function pointTo(index: number, refusal: Refusal): Refusal {
  const base = `/items/${index}`;
  const faults =
    refusal.faults.length > 0
      ? refusal.faults.map((fault) => ({ ...fault, pointer: `${base}/timesheet${fault.pointer}` }))
      : [{ pointer: base + memberOf(refusal), code: refusal.code, detail: refusal.message }];
  return refusal instanceof InsufficientScope
    ? new InsufficientScope(refusal.scopes, faults)
    : new Refusal(refusal.code, refusal.message, faults);
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

/** What of an item a refusal is about that names no member of the entry. */
function memberOf({ code }: Refusal): string {
  if (code === 'version-mismatch') return '/version';
  return code === 'not-found' ? '/id' : '/op';
}

function doesNotFit(faults: readonly Fault[]): Refusal {
  const named = faults.slice(0, 3).map(({ pointer, detail }) => `${pointer} ${detail}`);
  return new Refusal('invalid-request', `The item does not fit the contract: ${named.join('; ')}.`, faults);
}
