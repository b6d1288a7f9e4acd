import { ApiError, type Fault, NetworkError, type ProblemCode } from '@timesheets/sdk';
import test from 'ava';
import { EntryGone } from '../../../src/features/timesheets/entry-gone.ts';
import { faultsOf } from '../../../src/features/timesheets/field-faults.ts';
import { formatDate } from '../../../src/ui/format-date.ts';

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
    { pointer: '/minutes', code: 'day-full', detail: 'must be at most 60: the day has no more room' },
  ];
  t.deepEqual(faultsOf(problem(409, 'day-full', DAY_FULL, errors)), {
    fields: { duration: `${formatDate('2026-11-20')} has room for 1:00: a day takes 24:00.` },
  });
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
    t.deepEqual(Object.keys(faultsOf(problem(409, code, 'Because.')).fields), [field]);
  });
}

const WORDS: [ProblemCode, string, string][] = [
  [
    'date-out-of-range',
    'From 2000-01-01 to 2027-02-18, not on 2027-03-01.',
    `Choose a day from ${formatDate('2000-01-01')} to ${formatDate('2027-02-18')}.`,
  ],
  [
    'week-locked',
    'The week of 2026-11-20 was handed in. Withdraw it.',
    `The week of ${formatDate('2026-11-20')} was handed in`,
  ],
  [
    'period-closed',
    'The books are closed up to 2026-10-31.',
    `closed up to ${formatDate('2026-10-31')}. Choose a later day`,
  ],
  [
    'project-closed',
    'Choose one that GET /projects?open_on=2026-11-20 lists.',
    'This project takes no time on this day',
  ],
  ['unknown-project', 'Choose one that GET /projects lists.', 'This project does not exist'],
  ['day-full', 'A text of another day.', 'A day takes 24 hours in all'],
];

for (const [code, detail, words] of WORDS) {
  test(`${code} is said in the screen’s own words and formats: ${detail}`, (t) => {
    const [said] = Object.values(faultsOf(problem(409, code, detail)).fields);
    t.true(said?.includes(words), said);
  });
}

test('another user type than the account’s is nobody’s field', (t) => {
  const errors = [{ pointer: '/user_type', code: 'user-type-mismatch', detail: 'is contractor here' }];
  const faults = faultsOf(problem(409, 'user-type-mismatch', 'You are known as contractor.', errors));
  t.deepEqual(faults.fields, {});
  t.regex(faults.form ?? '', /^Timesheets knows you as another user type/);
});

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
