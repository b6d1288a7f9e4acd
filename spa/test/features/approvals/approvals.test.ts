import '../../_dom.ts';
import '../../_tsx.ts';
import test from 'ava';
import { createApprovalsApi } from './_api.ts';
import { aWeek } from './_week.ts';

const { screen, waitFor, within } = await import('@testing-library/react');
const { userEvent } = await import('@testing-library/user-event');
const { closeScreens, showApprovals } = await import('./_screen.tsx');

/** Waits until it is so; a failed assertion would fail the test at once. */
const until = (isSo: () => boolean) =>
  waitFor(() => {
    if (!isSo()) throw new Error('not yet');
  });

test.afterEach.always(() => closeScreens());

const user = userEvent.setup({ document });
const tabs = () =>
  within(screen.getByRole('navigation', { name: 'Lists' }))
    .getAllByRole('link')
    .map((tab) => tab.textContent);
const people = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const email = index === 1 ? null : `p${index}@abc.example`;
    return aWeek({ user_id: `p${index}@abc.example`, name: `Person ${index}`, email });
  });

test.serial('a count says how many there are, or that there are more than were read', async (t) => {
  const missing = people(1).map((week) => ({ ...week, status: 'open' as const }));
  const api = createApprovalsApi([...people(3), ...missing], 2);
  showApprovals(api.fetch);
  await screen.findByRole('link', { name: 'Person 1' });
  await until(() => tabs().at(-1) === 'Sent back 0');
  t.deepEqual(tabs(), ['Waiting 2+', 'Missing · Week 46 1', 'Approved 0', 'Sent back 0']);
  // What is in view is asked for first; nobody misses all weeks.
  t.is(api.asked[0]?.status, 'submitted');
  t.is(api.asked.length, 4);
  t.deepEqual(
    api.asked.filter(({ week }) => week !== undefined),
    [{ status: 'missing', week: '2026-W46', limit: '200' }],
  );

  await user.click(screen.getByRole('button', { name: 'Show more' }));
  await screen.findByRole('link', { name: 'Person 2' });
  t.is(tabs()[0], 'Waiting 3');
  t.is(screen.queryByRole('button', { name: 'Show more' }), null);
  t.is(screen.getAllByRole('row').length, 4);
});

test.serial('the addresses of all who are missing can be taken, those not shown yet included', async (t) => {
  const missing = people(5).map((week) => ({ ...week, status: 'open' as const }));
  const api = createApprovalsApi(missing, 2);
  showApprovals(api.fetch, '/approvals?status=missing');
  await screen.findByRole('link', { name: 'Person 0' });
  await user.click(screen.getByRole('button', { name: 'Copy addresses' }));
  // There is no clipboard here: the addresses are shown instead.
  const field = await screen.findByRole<HTMLTextAreaElement>('textbox', {
    name: /^The browser does not let/,
  });
  t.is(field.value, 'p0@abc.example, p2@abc.example, p3@abc.example, p4@abc.example');
});

test.serial('only what can be approved can be selected, all of it at once', async (t) => {
  const own = aWeek({ user_id: 'mia@abc.example', name: 'Mia Manager', allowed_actions: ['withdraw'] });
  showApprovals(createApprovalsApi([...people(2), own]).fetch);
  await screen.findByRole('link', { name: 'Mia Manager' });
  t.is(screen.getAllByRole('checkbox').length, 3);
  await user.click(screen.getByRole('checkbox', { name: 'Select all that can be approved' }));
  screen.getByRole('button', { name: 'Approve selected (2)' });
  await user.click(screen.getByRole('checkbox', { name: 'Select: Person 0, Week 46' }));
  screen.getByRole('button', { name: 'Approve selected (1)' });
  await user.click(screen.getByRole('button', { name: 'Clear selection' }));
  t.is(screen.queryByRole('button', { name: /^Approve selected/ }), null);
  t.truthy(screen.getAllByText(/Your own week/)[0]);
});

test.serial('a week that is not over is missed by nobody', async (t) => {
  showApprovals(createApprovalsApi([]).fetch, '/approvals/2026-W47?status=missing');
  await screen.findByText('Week 47 is not over yet');
  t.truthy(screen.getByText(/It ends on .*22.*2026/));
});
