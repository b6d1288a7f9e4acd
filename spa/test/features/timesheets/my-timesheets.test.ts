import '../../_dom.ts';
import '../../_tsx.ts';
import test from 'ava';
import { createScriptedApi, problem } from './_api.ts';
import { timesheet } from './_timesheet.ts';

const { screen, within } = await import('@testing-library/react');
const { userEvent } = await import('@testing-library/user-event');
const { closeScreens, showMyTimesheets } = await import('./_screen.tsx');

test.beforeEach(() => sessionStorage.clear());
test.afterEach.always(() => closeScreens());

const user = userEvent.setup({ document });

async function logTime(duration: string): Promise<HTMLElement> {
  const form = await screen.findByRole('form', { name: 'Log time' });
  const project = within(form).getByRole('combobox', { name: 'Project' });
  await user.click(project);
  await user.click(await within(form).findByRole('option', { name: 'ACME website' }));
  await user.type(within(form).getByLabelText('Time'), duration);
  await user.click(within(form).getByRole('button', { name: 'Add' }));
  return form;
}

test.serial('a duration that makes no sense is refused beside its field, and nothing is sent', async (t) => {
  const api = createScriptedApi([]);
  await showMyTimesheets(api.fetch);
  const form = await logTime('soon');
  const time = within(form).getByLabelText<HTMLInputElement>('Time');
  t.is(time.getAttribute('aria-invalid'), 'true');
  t.truthy(within(form).getByText('Write 1:30, 8, 1.5, 90m or 1h30.'));
  t.is(time.value, 'soon');
  t.deepEqual(api.asked, []);
});

test.serial(
  'what the API refuses stands beside the field it points at, and what was typed stays',
  async (t) => {
    const api = createScriptedApi([]);
    const detail = '2026-11-20 would hold 1500 minutes; a day takes 1440.';
    const errors = [
      { pointer: '/minutes', code: 'day-full', detail: 'must be at most 60: the day has no more room' },
    ];
    api.answerNextWrite(409, problem(409, 'day-full', detail, errors));
    await showMyTimesheets(api.fetch);
    const form = await logTime('2h');
    const fault = await within(form).findByText(/has room for 1:00: a day takes 24:00\.$/);
    const time = within(form).getByLabelText<HTMLInputElement>('Time');
    t.true(time.getAttribute('aria-describedby')?.split(' ').includes(fault.id));
    t.is(time.value, '2h');
  },
);

test.serial(
  'the same entry tried again after a refusal carries the same key, once saved another',
  async (t) => {
    const api = createScriptedApi([]);
    api.answerNextWrite(409, problem(409, 'project-closed', 'Not open on that day.'));
    api.answerNextWrite(201, timesheet({ minutes: 120 }));
    api.answerNextWrite(201, timesheet({ minutes: 120 }));
    await showMyTimesheets(api.fetch);
    const form = await logTime('2h');
    await within(form).findByText(/takes no time on this day/);
    await user.click(within(form).getByRole('button', { name: 'Add' }));
    await screen.findByText(/^Saved 2:00 on ACME website/);
    await logTime('2h');
    await screen.findAllByText('2:00');
    const keys = api.asked.map(({ idempotencyKey }) => idempotencyKey);
    t.is(keys[0], keys[1]);
    t.not(keys[1], keys[2]);
  },
);

test.serial(
  'Enter once too often after a save complains about nothing and keeps saying what was saved',
  async (t) => {
    const api = createScriptedApi([]);
    api.answerNextWrite(201, timesheet({ minutes: 120 }));
    await showMyTimesheets(api.fetch);
    const form = await logTime('2h');
    await within(form).findByText(/^Saved 2:00 on ACME website/);
    await user.click(within(form).getByRole('button', { name: 'Add' }));
    t.true(form.querySelector('[aria-invalid="true"]') === null);
    t.truthy(within(form).getByText(/^Saved 2:00/));
    t.is(api.asked.length, 1);
    await user.type(within(form).getByLabelText('Note'), 'Next');
    t.true(within(form).queryByText(/^Saved/) === null);
    await user.click(within(form).getByRole('button', { name: 'Add' }));
    t.truthy(within(form).getByText('How long?'));
  },
);

test.serial(
  'a project that was typed and not picked is taken when it is clear, and kept when not',
  async (t) => {
    await showMyTimesheets(createScriptedApi([]).fetch);
    const form = await screen.findByRole('form', { name: 'Log time' });
    const project = within(form).getByRole<HTMLInputElement>('combobox', { name: 'Project' });
    await user.type(project, 'no such thing');
    await user.click(within(form).getByLabelText('Note'));
    t.is(project.value, 'no such thing');
    t.truthy(within(form).getByText('Choose a project from the list.'));
    await user.clear(project);
    await user.type(project, 'acme');
    t.true(within(form).queryByText('Choose a project from the list.') === null);
    await user.click(within(form).getByLabelText('Note'));
    t.is(project.value, 'ACME website');
    t.regex(sessionStorage.getItem('timesheets.drafts.ann@abc.example') ?? '', /"project_id":"acme-website"/);
    await user.type(project, ' or so');
    await user.click(within(form).getByLabelText('Note'));
    t.is(project.value, 'ACME website or so');
    t.truthy(within(form).getByText('Choose a project from the list.'));
    t.is(sessionStorage.getItem('timesheets.drafts.ann@abc.example')?.includes('acme-website'), false);
  },
);

test.serial('a note that is too long is kept whole, counted while it is typed, and not sent', async (t) => {
  const api = createScriptedApi([]);
  await showMyTimesheets(api.fetch);
  const form = await screen.findByRole('form', { name: 'Log time' });
  const note = within(form).getByLabelText<HTMLTextAreaElement>('Note');
  await user.click(note);
  await user.paste('x'.repeat(2005));
  t.is(note.value.length, 2005);
  t.truthy(within(form).getByText('5 characters too many; a note takes 2000.'));
  await logTime('1');
  t.deepEqual(api.asked, []);
});

test.serial('what is being typed is a draft until it is saved', async (t) => {
  const api = createScriptedApi([]);
  api.answerNextWrite(201, timesheet({ minutes: 90 }));
  await showMyTimesheets(api.fetch);
  const form = await screen.findByRole('form', { name: 'Log time' });
  await user.type(within(form).getByLabelText('Note'), 'half a sen');
  closeScreens();
  await showMyTimesheets(api.fetch);
  t.truthy(await screen.findByDisplayValue('half a sen'));
  await logTime('1:30');
  await screen.findByText(/^Saved 1:30/);
  t.is(sessionStorage.length, 0);
});

test.serial(
  'an entry that somebody else changed shows both values, and is saved over only on purpose',
  async (t) => {
    const seen = timesheet({ minutes: 60, note: 'As I saw it' });
    const theirs = { ...seen, minutes: 45, note: 'As they left it', version: 2 };
    const api = createScriptedApi([seen]);
    api.answerNextWrite(412, problem(412, 'version-mismatch', 'This has changed.'));
    api.answerNextWrite(200, { ...theirs, minutes: 75, version: 3 });
    await showMyTimesheets(api.fetch);
    await user.click(await screen.findByRole('button', { name: /^Change 1:00/ }));
    const form = screen.getByRole('form', { name: 'Change entry' });
    const time = within(form).getByLabelText('Time');
    await user.clear(time);
    await user.type(time, '1:15');
    api.entries[0] = theirs;
    await user.click(within(form).getByRole('button', { name: 'Save' }));
    await within(form).findByText(/changed while you were typing/);
    const row = within(form).getByRole('row', { name: /^Time/ });
    t.deepEqual(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
      ['0:45', '1:15'],
    );
    await user.click(within(form).getByRole('button', { name: 'Save mine' }));
    await screen.findByText('Saved the change.');
    t.deepEqual(
      api.asked.map(({ method, ifMatch }) => `${method} ${ifMatch}`),
      ['PATCH "1"', 'PATCH "2"'],
    );
  },
);

test.serial('a comparison survives a reload: nothing is saved over unseen', async (t) => {
  const seen = timesheet({ minutes: 60 });
  const api = createScriptedApi([seen]);
  api.answerNextWrite(412, problem(412, 'version-mismatch', 'This has changed.'));
  await showMyTimesheets(api.fetch);
  await user.click(await screen.findByRole('button', { name: /^Change 1:00/ }));
  api.entries[0] = { ...seen, minutes: 45, note: 'As they left it', version: 2 };
  const time = within(screen.getByRole('form', { name: 'Change entry' })).getByLabelText('Time');
  await user.clear(time);
  await user.type(time, '2{Enter}');
  await screen.findByText(/changed while you were typing/);
  closeScreens();

  // Read once more, and meanwhile changed once more: what is not on the screen is not saved over either.
  await showMyTimesheets(api.fetch);
  await screen.findByText(/changed while you were typing/);
  const row = screen.getByRole('row', { name: /^Time/ });
  t.deepEqual(
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
    ['0:45', '2:00'],
  );
  t.true(screen.queryByRole('row', { name: /^Note/ }) === null);
  api.entries[0] = { ...seen, minutes: 50, version: 3 };
  api.answerNextWrite(412, problem(412, 'version-mismatch', 'This has changed.'));
  await user.click(screen.getByRole('button', { name: 'Save mine' }));
  await screen.findByRole('cell', { name: '0:50' });
  api.answerNextWrite(200, { ...seen, minutes: 120, version: 4 });
  await user.click(screen.getByRole('button', { name: 'Save mine' }));
  await screen.findByText('Saved the change.');
  t.deepEqual(
    api.asked.map(({ ifMatch }) => ifMatch),
    ['"1"', '"2"', '"3"'],
  );
});

test.serial('Escape leaves an entry as it was', async (t) => {
  const api = createScriptedApi([timesheet({ minutes: 60 })]);
  await showMyTimesheets(api.fetch);
  await user.click(await screen.findByRole('button', { name: /^Change 1:00/ }));
  await user.keyboard('2:00{Escape}');
  t.true(screen.queryByRole('form', { name: 'Change entry' }) === null);
  t.deepEqual(api.asked, []);
  t.is(sessionStorage.length, 0);
});

test.serial('an entry that takes no change says why and offers none', async (t) => {
  const approved = timesheet({ minutes: 60, status: 'approved', locked_reason: 'week-locked' });
  await showMyTimesheets(createScriptedApi([approved]).fetch);
  await screen.findByText(/A manager has to reopen it/);
  t.true(screen.queryByRole('button', { name: /^(Change|Delete) 1:00/ }) === null);
});

const NARROW: [string, { form: boolean; change: boolean; delete: boolean }][] = [
  ['read:timesheets', { form: false, change: false, delete: false }],
  ['read:timesheets create:timesheets', { form: true, change: true, delete: false }],
  ['read:timesheets delete:timesheets', { form: false, change: false, delete: true }],
];

for (const [scope, expected] of NARROW) {
  test.serial(`with only ${scope}, only what it allows is offered`, async (t) => {
    await showMyTimesheets(createScriptedApi([timesheet({ minutes: 60 })]).fetch, { scope });
    await screen.findByText('ACME website');
    t.deepEqual(
      {
        form: screen.queryByRole('form', { name: 'Log time' }) !== null,
        change: screen.queryByRole('button', { name: /^Change/ }) !== null,
        delete: screen.queryByRole('button', { name: /^Delete/ }) !== null,
      },
      expected,
    );
  });
}

/** What was asked of the entries, last. */
const lastQuery = ({ reads }: { reads: string[] }) =>
  Object.fromEntries(
    new URLSearchParams(reads.findLast((read) => read.startsWith('/timesheets?'))?.split('?')[1]),
  );

test.serial('a filter in the address is asked for, and only what was found is shown', async (t) => {
  const api = createScriptedApi([timesheet({ minutes: 60, date: '2026-10-06', note: 'Checkout' })]);
  await showMyTimesheets(api.fetch, {
    address: '/timesheets?from=2026-10-01&to=2026-10-31&project=acme-website&status=open&q=check&sort=date',
  });
  await screen.findByText('1 entry found.');
  t.like(lastQuery(api), {
    from: '2026-10-01',
    to: '2026-10-31',
    project_id: 'acme-website',
    status: 'open',
    q: 'check',
    sort: 'date',
  });
  t.is(screen.getAllByRole('heading', { level: 2 }).length, 1);
  t.true(screen.queryByText('Nothing logged') === null);
  t.true(screen.queryByRole('button', { name: /^Log time on/ }) === null);
});

test.serial('a filter that lets nothing through says so, and clearing it shows everything', async (t) => {
  const api = createScriptedApi([]);
  await showMyTimesheets(api.fetch, { address: '/timesheets?project=training' });
  await screen.findByText('No entry fits this filter.');
  t.true(screen.queryByText('Nothing logged yet.') === null);
  await user.click(screen.getByRole('button', { name: 'Clear the filter' }));
  await screen.findByText('Nothing logged yet.');
  t.false('project_id' in lastQuery(api));
});

test.serial('choosing a filter asks for it at once, typing a text when it pauses', async (t) => {
  const api = createScriptedApi([timesheet({ minutes: 60, note: 'Checkout' })]);
  await showMyTimesheets(api.fetch);
  await screen.findByText('Checkout');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Week' }), 'approved');
  await screen.findByText(/entry found/);
  t.is(lastQuery(api).status, 'approved');
  await user.type(screen.getByRole('searchbox', { name: 'Text in the note' }), 'check');
  await screen.findByText(/^The text is searched for from/);
  t.like(lastQuery(api), { q: 'check', from: '2026-08-21', to: '2026-11-20' });
  t.is(api.reads.filter((read) => read.includes('q=')).length, 1, 'once, not letter by letter');
});

test.serial('days that do not go together are refused beside the filter, and nothing is asked', async (t) => {
  const api = createScriptedApi([]);
  await showMyTimesheets(api.fetch, { address: '/timesheets?from=2026-11-20&to=2026-11-01' });
  await screen.findByText('The first day lies after the last one. Choose another.');
  t.deepEqual(
    api.reads.filter((read) => read.startsWith('/timesheets?')),
    [],
  );
});

test.serial('time that is saved beside the filter says why it does not appear', async (t) => {
  const api = createScriptedApi([]);
  api.answerNextWrite(201, timesheet({ minutes: 60 }));
  await showMyTimesheets(api.fetch, { address: '/timesheets?status=approved' });
  await logTime('1');
  await screen.findByText(/^Saved 1:00 on ACME website.*The filter does not show it\.$/);
  t.truthy(screen.getByText('No entry fits this filter.'));
});

test.serial('a handed-in week without entries is called so and offers no day to log on', async (t) => {
  const weeks = [{ week: '2026-W47', status: 'submitted', days: [] }] as never;
  await showMyTimesheets(createScriptedApi([], weeks).fetch);
  const heading = await screen.findByRole('heading', { level: 2 });
  const week = within(heading.closest('section') as HTMLElement);
  await week.findByText('Handed in');
  t.true(week.queryByRole('button', { name: /^Log time on/ }) === null);
  t.is(week.getByRole('link', { name: 'This week' }).getAttribute('href'), '/week/2026-W47');
});
