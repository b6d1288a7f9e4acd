import { applyOne } from '../domain/apply-changes.ts';
import type { TimesheetView } from '../domain/changes.ts';
import { lockedReason } from '../domain/locks.ts';
import { canRead } from '../domain/policy.ts';
import { NotFound } from '../errors.ts';
import type { Db } from '../store/open.ts';
import { selectClosedThrough } from '../store/settings.ts';
import { selectTimesheetById } from '../store/timesheets.ts';
import { selectWeek } from '../store/weeks.ts';
import { readNewTimesheet, readPatch } from './entries.ts';
import type { Parts } from './parts.ts';
import { etagOf, readIfMatch } from './preconditions.ts';
import { presentTimesheet } from './present.ts';
import type { Handler, Handlers, Input } from './types.ts';
import { write } from './write.ts';

type Names = 'createTimesheet' | 'getTimesheet' | 'updateTimesheet' | 'deleteTimesheet';

/** Reading and writing one entry. */
export function timesheetHandlers(parts: Parts): Pick<Handlers, Names> {
  const createTimesheet: Handler<'createTimesheet'> = (input) =>
    write(parts, input, async (unit) => {
      const row = required(
        await applyOne(unit, { op: 'create', timesheet: readNewTimesheet(parts, input.body) }),
      );
      const headers = { ETag: etagOf(row.version), Location: `${parts.basePath}/timesheets/${row.id}` };
      return { status: 201, headers, body: presentTimesheet(row) };
    });

  const getTimesheet: Handler<'getTimesheet'> = async ({ actor, path, conditions }) => {
    const row = await parts.store.read((db) => findTimesheet(db, path.id));
    if (!row || !canRead(actor, row, conditions.has('others'))) throw new NotFound();
    return { status: 200, headers: { ETag: etagOf(row.version) }, body: presentTimesheet(row) };
  };

  const updateTimesheet: Handler<'updateTimesheet'> = (input) =>
    write(parts, input, async (unit) => {
      const patch = readPatch(input.body);
      const row = required(await applyOne(unit, { op: 'update', ...target(input), patch }));
      return { status: 200, headers: { ETag: etagOf(row.version) }, body: presentTimesheet(row) };
    });

  const deleteTimesheet: Handler<'deleteTimesheet'> = (input) =>
    write(parts, input, async (unit) => {
      await applyOne(unit, { op: 'delete', ...target(input) });
      return { status: 204, body: undefined };
    });

  return { createTimesheet, getTimesheet, updateTimesheet, deleteTimesheet };
}

function target({ path, headers }: Pick<Input<'updateTimesheet'>, 'path' | 'headers'>) {
  return { id: path.id, expected: readIfMatch(headers['If-Match']) };
}

async function findTimesheet(db: Db, id: string): Promise<TimesheetView | undefined> {
  const row = await selectTimesheetById(db, id);
  if (!row) return undefined;
  const status = (await selectWeek(db, row))?.status ?? 'open';
  return { ...row, status, locked_reason: lockedReason(status, row.date, await selectClosedThrough(db)) };
}

function required(row: TimesheetView | undefined): TimesheetView {
  if (!row) throw new NotFound();
  return row;
}
