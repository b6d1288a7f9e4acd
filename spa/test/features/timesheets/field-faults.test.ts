import { ApiError, type Fault, NetworkError, type ProblemCode } from '@timesheets/sdk';
import test from 'ava';
import { EntryGone } from '../../../src/features/timesheets/entry-gone.ts';
import { faultsOf } from '../../../src/features/timesheets/field-faults.ts';

function problem(status: number, code: ProblemCode, detail: string, errors: Fault[] = []): ApiError {
  const request = {
    type: `/problems/${code}`,
    title: code,
    instance: '/api/v1/timesheets',
    request_id: 'r-1',
  };
  return new ApiError(status, { ...request, status, code, detail, errors });
}

const DAY_FULL = '2026-11-20 would hold 1500 minutes; a day takes 1440.';

test('a fault stands beside the field that its pointer names', (t) => {
  const errors = [
    { pointer: '/minutes', code: 'day-full', detail: 'at most 60 minutes are left on this day' },
  ];
  t.deepEqual(faultsOf(problem(409, 'day-full', DAY_FULL, errors)), { fields: { duration: DAY_FULL } });
});

test('a request that does not fit the contract is explained field by field', (t) => {
  const errors = [
    { pointer: '/minutes', code: 'maximum', detail: 'must be at most 1440' },
    { pointer: '/note', code: 'maxLength', detail: 'must have at most 2000 characters' },
    { pointer: '/note', code: 'pattern', detail: 'must be text' },
  ];
  t.deepEqual(faultsOf(problem(400, 'invalid-request', 'x', errors)), {
    fields: { duration: 'Time must be at most 1440.', note: 'Note must have at most 2000 characters.' },
  });
});

const WITHOUT_POINTER: [ProblemCode, string][] = [
  ['day-full', 'duration'],
  ['week-locked', 'date'],
  ['period-closed', 'date'],
  ['date-out-of-range', 'date'],
  ['project-closed', 'project_id'],
  ['unknown-project', 'project_id'],
];

for (const [code, field] of WITHOUT_POINTER) {
  test(`${code} without a pointer belongs to ${field}`, (t) => {
    t.deepEqual(faultsOf(problem(409, code, 'Because.')), { fields: { [field]: 'Because.' } });
  });
}

test('what points at no field of the form is said for the whole form', (t) => {
  const errors = [{ pointer: '/source/system', code: 'x', detail: 'is not yours' }];
  t.deepEqual(faultsOf(problem(403, 'client-not-allowed', 'Not yours.', errors)).fields, {});
  t.truthy(faultsOf(problem(403, 'client-not-allowed', 'Not yours.', errors)).form);
});

test('some faults beside their fields do not hide the others', (t) => {
  const errors = [
    { pointer: '/minutes', code: 'maximum', detail: 'must be at most 1440' },
    { pointer: '/header/idempotency-key', code: 'pattern', detail: 'has a space in it' },
  ];
  const faults = faultsOf(problem(400, 'invalid-request', 'x', errors));
  t.truthy(faults.fields.duration);
  t.regex(faults.form ?? '', /idempotency-key has a space/);
});

test('trouble on the way is said in words and keeps what was typed', (t) => {
  t.regex(faultsOf(new NetworkError(new Error('x'))).form ?? '', /connection/);
  t.regex(faultsOf(problem(503, 'unavailable', 'x')).form ?? '', /busy/);
  t.regex(faultsOf(new EntryGone()).form ?? '', /deleted/);
  t.truthy(faultsOf('anything at all').form);
});
