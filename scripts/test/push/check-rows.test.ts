import test from 'ava';
import type { Cells, RawRow } from '../../src/input-file/rows.ts';
import { checkRows } from '../../src/push/check-rows.ts';
import { collect } from './_collect.ts';

const good = {
  user_id: 'carla@contractors.example',
  user_type: 'contractor',
  date: '2026-11-12',
  project_id: 'acme-website',
  minutes: '60',
  external_id: 'a',
};

async function check(...rows: Cells[]) {
  async function* raw(): AsyncGenerator<RawRow> {
    for (const [at, cells] of rows.entries()) yield { line: at + 2, cells };
  }
  return collect(checkRows(raw(), 'contractor-tool'));
}

async function faultOf(cells: Cells): Promise<string | undefined> {
  const [row] = await check(cells);
  return row && 'fault' in row ? row.fault.detail : undefined;
}

test('a row becomes what the API takes', async (t) => {
  t.deepEqual(await check({ ...good, note: 'Checkout' }), [
    {
      line: 2,
      externalId: 'a',
      timesheet: {
        user_id: 'carla@contractors.example',
        user_type: 'contractor',
        date: '2026-11-12',
        project_id: 'acme-website',
        minutes: 60,
        note: 'Checkout',
        source: { system: 'contractor-tool', external_id: 'a' },
      },
    },
  ]);
});

for (const [name, cells, minutes] of [
  ['minutes as a number', { minutes: 90 }, 90],
  ['minutes as a text', { minutes: '1440' }, 1440],
  ['a duration', { minutes: '', duration: '1:30' }, 90],
  ['a duration in hours', { minutes: undefined, duration: '7,5' }, 450],
] as const) {
  test(`${name} is read`, async (t) => {
    t.like(await check({ ...good, ...cells }), [{ timesheet: { minutes } }]);
  });
}

for (const [cells, detail] of [
  [{ date: '' }, 'date is missing'],
  [{ date: '2026-02-30' }, 'date "2026-02-30" is not a day as YYYY-MM-DD'],
  [{ date: '12.11.2026' }, 'date "12.11.2026" is not a day as YYYY-MM-DD'],
  [{ user_id: ' ' }, 'user_id is missing'],
  [{ user_id: 7 }, 'user_id must be a text; user_id is missing'],
  [{ user_type: 'boss' }, 'user_type "boss" is neither employee nor contractor'],
  [{ user_type: null }, 'user_type is missing'],
  [{ project_id: undefined }, 'project_id is missing'],
  [{ external_id: '' }, 'external_id is missing'],
  [{ minutes: '' }, 'minutes is missing'],
  [{ minutes: '0' }, 'minutes "0" is not a whole number from 1 to 1440'],
  [{ minutes: '1441' }, 'minutes "1441" is not a whole number from 1 to 1440'],
  [{ minutes: '1.5' }, 'minutes "1.5" is not a whole number from 1 to 1440'],
  [{ minutes: 1.5 }, 'minutes 1.5 is not a whole number from 1 to 1440'],
  [{ minutes: true }, 'minutes true is not a whole number from 1 to 1440'],
  [{ minutes: '0x10' }, 'minutes "0x10" is not a whole number from 1 to 1440'],
  [{ duration: '1:00' }, 'give either minutes or duration, not both'],
  [{ minutes: '', duration: '1:60' }, 'duration "1:60" is none of 8, 1.5, 1:30, 1h30, 90m'],
  [{ minutes: '', duration: '30' }, 'duration "30" is more than 24 hours'],
  [{ minutes: '', duration: '0' }, 'duration "0" is nothing'],
] as const) {
  test(`${JSON.stringify(cells)}: ${detail}`, async (t) => {
    t.is(await faultOf({ ...good, ...cells }), detail);
  });
}

test('all that is wrong with a row is said at once', async (t) => {
  t.is(
    await faultOf({ ...good, date: 'x', minutes: 'y' }),
    'date "x" is not a day as YYYY-MM-DD; minutes "y" is not a whole number from 1 to 1440',
  );
});

test('an external_id that comes again is refused, with both lines', async (t) => {
  const rows = await check(good, { ...good, external_id: 'b' }, { ...good, external_id: ' a ' }, good);
  t.deepEqual(
    rows.map((row) => ('fault' in row ? [row.line, row.fault.code, row.fault.detail] : [row.line])),
    [
      [2],
      [3],
      [
        4,
        'duplicate-external-id',
        'the external_id of line 4 is on line 2 already: each entry needs its own',
      ],
      [
        5,
        'duplicate-external-id',
        'the external_id of line 5 is on line 2 already: each entry needs its own',
      ],
    ],
  );
});
