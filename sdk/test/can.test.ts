import { createCan, etagOf } from '@timesheets/sdk';
import { operations, scopes } from '@timesheets/sdk/operations';
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

test('where the contract has alternatives, one of them is enough', (t) => {
  for (const scope of ['approve:timesheets', 'manage:directory']) {
    t.true(createCan([scope])('listPeople'), scope);
    t.true(createCan(['read:timesheets', scope])('listPeople'), scope);
  }
  t.false(createCan([])('listPeople'));
  t.false(createCan(['read:timesheets', 'create:timesheets'])('listPeople'));
});

test('an alternative of one operation is none of another', (t) => {
  t.false(createCan(['approve:timesheets'])('putPerson'));
  t.false(createCan(['manage:directory'])('listApprovals'));
});

test('every operation is allowed to who has all scopes, and with each of its conditions', (t) => {
  const can = createCan(scopes) as (id: string, condition?: string) => boolean;
  for (const [id, { conditionalScopes }] of Object.entries(operations)) {
    t.true(can(id), id);
    for (const condition of Object.keys(conditionalScopes)) t.true(can(id, condition), `${id} ${condition}`);
  }
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
