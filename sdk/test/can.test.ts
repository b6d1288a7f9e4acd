import { createCan, etagOf } from '@timesheets/sdk';
import test from 'ava';

test('an operation is allowed when all its scopes were granted', (t) => {
  const can = createCan(['read:timesheets']);
  t.true(can('listTimesheets'));
  t.false(can('createTimesheet'));
  t.true(can('getMe'), 'needs no scope');
});

test('a condition needs its further scope, and the operation’s own as well', (t) => {
  t.false(createCan(['read:timesheets'])('listTimesheets', 'others'));
  t.false(createCan(['approve:timesheets'])('listTimesheets', 'others'));
  t.true(createCan(['read:timesheets', 'approve:timesheets'])('listTimesheets', 'others'));
  t.true(createCan(['create:timesheets', 'delete:timesheets'])('batchTimesheets', 'delete'));
});

test('unknown scopes count for nothing', (t) => {
  const can = createCan(['openid', 'write:everything', 'READ:TIMESHEETS', 'read:timesheets ']);
  t.false(can('listTimesheets'));
});

test('unknown operations and conditions are not allowed', (t) => {
  const can = createCan(['read:timesheets', 'approve:timesheets']) as (
    id: string,
    condition?: string,
  ) => boolean;
  for (const id of ['dropTimesheets', 'constructor', '__proto__', '']) t.false(can(id));
  for (const condition of ['everybody', 'constructor', '']) t.false(can('listTimesheets', condition));
});

test('a version is the number in the ETag', (t) => {
  t.is(etagOf(3), '"3"');
  t.is(etagOf(0), '"0"');
  for (const version of [-1, 1.5, Number.NaN, 2 ** 53])
    t.throws(() => etagOf(version), { instanceOf: RangeError });
});
