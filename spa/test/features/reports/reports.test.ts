import '../../_dom.ts';
import '../../_tsx.ts';
import test from 'ava';
import { createSummaryApi } from './_api.ts';

const { fireEvent, screen, waitFor, within } = await import('@testing-library/react');
const { userEvent } = await import('@testing-library/user-event');
const { formatShortDateRange } = await import('../../../src/ui/format-date.ts');
const { closeScreens, OWN_TIME, showReports } = await import('./_screen.tsx');

/** Waits until it is so; a failed assertion would fail the test at once. */
const until = (isSo: () => boolean) =>
  waitFor(() => {
    if (!isSo()) throw new Error('not yet');
  });

test.afterEach.always(() => closeScreens());

const user = userEvent.setup({ document });
const group = (key: string, minutes: number, name: string | null = null) => ({
  key,
  name,
  minutes,
  timesheets: 2,
});

/** The table as texts, a row each. */
async function readTable(): Promise<string[][]> {
  const table = await screen.findByRole('table');
  return within(table)
    .getAllByRole('row')
    .map((row) => Array.from(row.children, (cell) => cell.textContent ?? ''));
}

const readAddress = () => screen.getByTestId('address').textContent ?? '';

test.serial('the total, the bars and the table say the same, however many pages there were', async (t) => {
  const api = createSummaryApi([group('acme', 90, 'ACME'), group('internal', 30), group('training', 300)], 1);
  await showReports(api.fetch);
  t.deepEqual(await readTable(), [
    ['Project', 'Entries', 'Time↓', 'Share'],
    ['training', '2', '5:00', '71%'],
    ['ACME', '2', '1:30', '21%'],
    ['internal', '2', '0:30', '7%'],
    ['Total', '6', '7:00', '100%'],
  ]);
  t.is(screen.getByText('7:00', { selector: 'strong' }).parentElement?.textContent, '7:00 6 entries');
  t.is(api.asked.length, 3);
  const bars = await screen.findByRole('img', {
    name: /^By project, as bars\. Most: training, 5:00 of 7:00/,
  });
  await until(() => bars.textContent !== '');
  t.is(bars.textContent, 'training5:00ACME1:30internal0:30');
});

test.serial('who may read of everybody sees everybody’s first, and can turn to his own', async (t) => {
  const api = createSummaryApi([group('acme', 90)]);
  await showReports(api.fetch);
  await readTable();
  t.is(api.asked.at(-1)?.user_id, 'all');
  await user.click(screen.getByRole('radio', { name: 'Mine' }));
  await until(() => api.asked.length === 2);
  t.is(api.asked.at(-1)?.user_id, undefined);
  t.is(readAddress(), '?whose=mine');
  t.is(screen.queryByRole('radio', { name: 'By person' }), null);
  t.is(screen.queryByRole('combobox', { name: 'Person' }), null);
});

test.serial('who may read his own alone is offered nobody else’s', async (t) => {
  const api = createSummaryApi([group('acme', 90)]);
  await showReports(api.fetch, { scope: OWN_TIME, address: '/reports?whose=everybody&by=user' });
  await readTable();
  t.deepEqual(api.asked, [{ from: '2026-11-01', to: '2026-11-30', group_by: 'project', limit: '200' }]);
  t.is(screen.queryByRole('radio', { name: 'Everybody’s' }), null);
  t.is(screen.queryByRole('radio', { name: 'By person' }), null);
});

test.serial('filters narrow what is asked, stand in the address, and come off together', async (t) => {
  const api = createSummaryApi([group('acme', 90)]);
  await showReports(api.fetch);
  await readTable();
  await user.selectOptions(screen.getByRole('combobox', { name: 'User type' }), 'Contractors');
  t.is(screen.queryByRole('option', { name: 'Bob Builder' }), null);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Person' }), 'Carla Contractor');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Project' }), 'The internal');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Status of the week' }), 'Approved');
  const filtered = {
    user_id: 'carla@contractors.example',
    user_type: 'contractor',
    project_id: 'internal',
    status: 'approved',
  };
  await until(() => api.asked.at(-1)?.status === 'approved');
  t.like(api.asked.at(-1), filtered);
  t.deepEqual(Object.fromEntries(new URLSearchParams(readAddress())), {
    user_type: 'contractor',
    person: 'carla@contractors.example',
    project: 'internal',
    status: 'approved',
  });
  await user.click(screen.getByRole('button', { name: 'All filters off' }));
  await until(() => readAddress() === '');
  t.is(screen.queryByRole('button', { name: 'All filters off' }), null);
  t.is(document.activeElement, screen.getByRole('combobox', { name: 'User type' }));
});

test.serial('a column’s head sorts by it, and the total stays where it is', async (t) => {
  const api = createSummaryApi([group('a', 60, 'Project 10'), group('b', 90, 'project 9')]);
  await showReports(api.fetch);
  const names = async () => (await readTable()).map(([name]) => name);
  t.deepEqual(await names(), ['Project', 'project 9', 'Project 10', 'Total']);
  await user.click(screen.getByRole('button', { name: 'Time' }));
  t.deepEqual(await names(), ['Project', 'Project 10', 'project 9', 'Total']);
  t.is(screen.getByRole('columnheader', { name: 'Time' }).getAttribute('aria-sort'), 'ascending');
  await user.click(screen.getByRole('button', { name: 'Project' }));
  t.deepEqual(await names(), ['Project↑', 'project 9', 'Project 10', 'Total']);
});

test.serial(
  'by week, the gaps are rows, the days are those inside the span, and one’s own weeks are links',
  async (t) => {
    const api = createSummaryApi([group('2026-W44', 90), group('2026-W46', 60)]);
    await showReports(api.fetch, { address: '/reports?by=week&whose=mine' });
    const rows = await readTable();
    t.deepEqual(
      rows.map(([name, , time]) => [name, time]),
      [
        ['Week↑', 'Time'],
        [`Week 44${formatShortDateRange('2026-11-01', '2026-11-01')}`, '1:30'],
        [`Week 45${formatShortDateRange('2026-11-02', '2026-11-08')}`, '0:00'],
        [`Week 46${formatShortDateRange('2026-11-09', '2026-11-15')}`, '1:00'],
        [`Week 47${formatShortDateRange('2026-11-16', '2026-11-22')}`, '0:00'],
        ['Total', '2:30'],
      ],
    );
    t.is(screen.getByRole('link', { name: 'Week 44' }).getAttribute('href'), '/week/2026-W44');
  },
);

test.serial('days that cannot be added up are said below their fields; the totals before stay', async (t) => {
  const api = createSummaryApi([group('acme', 90)]);
  await showReports(api.fetch);
  await readTable();
  await user.click(screen.getByRole('radio', { name: 'From – to' }));
  const from = screen.getByLabelText<HTMLInputElement>('From');
  t.is(from.value, '2026-11-01');
  const before = api.asked.length;
  fireEvent.change(from, { target: { value: '2026-12-24' } });
  const fault = screen.getByText('The last day lies before the first.');
  t.is(from.getAttribute('aria-invalid'), 'true');
  t.true(from.getAttribute('aria-describedby')?.split(' ').includes(fault.id));
  t.is(readAddress(), '?from=2026-11-01&to=2026-11-30');
  t.is(api.asked.length, before);
  t.truthy(screen.getByRole('table'));
  fireEvent.change(screen.getByLabelText('To'), { target: { value: '2026-12-31' } });
  await until(() => api.asked.length > before);
  t.like(api.asked.at(-1), { from: '2026-12-24', to: '2026-12-31' });
  t.is(readAddress(), '?from=2026-12-24&to=2026-12-31');
});

test.serial('an address with impossible days asks for others instead of the API', async (t) => {
  const api = createSummaryApi([]);
  await showReports(api.fetch, { address: '/reports?from=2026-11-30&to=2026-11-01' });
  await screen.findByText('Set the days above, and the totals appear here.');
  t.truthy(screen.getByText('The last day lies before the first.'));
  t.deepEqual(api.asked, []);
});

test.serial('nothing to add up says what to do: log time, other days, or filters off', async (t) => {
  const api = createSummaryApi([]);
  await showReports(api.fetch, { scope: OWN_TIME });
  await screen.findByRole('link', { name: 'Go to my week' });
  t.is(screen.queryByRole('table'), null);
  t.true(screen.getByRole<HTMLButtonElement>('button', { name: 'Export CSV' }).disabled);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Status of the week' }), 'Approved');
  await screen.findByText(/^No entry from .* fits the filters\./);
});

test.serial('a failure is said in the place of the totals, and can be tried again', async (t) => {
  const api = createSummaryApi([group('acme', 90)]);
  api.failNext();
  await showReports(api.fetch);
  await screen.findByRole('alert');
  t.is(screen.queryByRole('table'), null);
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  t.is((await readTable()).length, 3);
  t.is(screen.queryByRole('alert'), null);
});
