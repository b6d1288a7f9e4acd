import { canDo, isDeletable, isEditable, type WeekAction, type WeekCell } from '@timesheets/sdk';
import test from 'ava';

const week = (...allowed_actions: WeekAction[]) => ({ allowed_actions });

function cell(locked_reason: WeekCell['locked_reason'], entries = 1) {
  const timesheet_ids = Array.from({ length: entries }, (_, index) => `entry-${index}`);
  return { minutes: entries * 60, timesheet_ids, locked_reason };
}

test('what the API allowed can be done, and nothing else', (t) => {
  t.true(canDo(week('edit', 'submit'), 'submit'));
  t.false(canDo(week('edit', 'submit'), 'withdraw'));
  t.false(canDo(week(), 'edit'));
});

const cells: [string, ReturnType<typeof cell>, { editable: boolean; deletable: boolean }][] = [
  ['a filled cell', cell(null), { editable: true, deletable: true }],
  ['an empty cell', cell(null, 0), { editable: true, deletable: false }],
  ['a cell with several entries', cell(null, 2), { editable: false, deletable: false }],
  ['a cell of a closed day', cell('period-closed'), { editable: false, deletable: false }],
  ['a cell of a week that was handed in', cell('week-locked'), { editable: false, deletable: false }],
  ['a filled cell of a closed project', cell('project-closed'), { editable: false, deletable: true }],
  ['an empty cell of a closed project', cell('project-closed', 0), { editable: false, deletable: false }],
  ['several entries on a closed project', cell('project-closed', 2), { editable: false, deletable: false }],
];
for (const [name, one, { editable, deletable }] of cells) {
  test(`${name} is ${editable ? '' : 'not '}editable and ${deletable ? '' : 'not '}deletable`, (t) => {
    t.is(isEditable(week('edit'), one), editable);
    t.is(isDeletable(week('edit'), one), deletable);
  });

  test(`${name} is neither where the week may not be edited`, (t) => {
    t.false(isEditable(week('submit', 'approve'), one));
    t.false(isDeletable(week('submit', 'approve'), one));
  });
}
