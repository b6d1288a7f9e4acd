import { ownScopes } from '../_api.ts';
import { selectEvents } from '../domain/_audit.ts';
import { approverScopes, decided, handIn } from './_approvals.ts';
import { create, remove } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { listPage } from './_list.ts';
import { closeThrough } from './_locks.ts';
import { onEachDialectSerially, unique } from './_on-each-dialect.ts';
import { dayOf, decide, etag, getWeek, readWeek, submit, weeksAgo, withdraw } from './_weeks.ts';

const test = onEachDialectSerially();
const week = weeksAgo(2);

test('200 opens an approved week; its person edits it and hands it in again', async (t, api) => {
  const [annId, miaId] = [unique('ann'), unique('mia')];
  const ann = await api.person(annId, { scopes: ownScopes });
  const mia = await api.person(miaId, { scopes: approverScopes });
  const approved = await decided(mia, 'approve', await handIn(ann, week));
  const reopened = await readWeek(
    await decide(mia, 'reopen', annId, week, etag(approved), ' Two hours moved. '),
  );
  t.like(reopened, {
    status: 'open',
    submitted_at: null,
    decided_by: miaId,
    comment: 'Two hours moved.',
    version: approved.version + 1,
    allowed_actions: [],
  });
  t.not(reopened.decided_at, null);
  t.deepEqual((await getWeek(ann, week)).allowed_actions.toSorted(), ['edit', 'submit']);
  const [entry] = (await listPage(ann, `week=${week}`)).items;
  t.like(entry, { status: 'open', locked_reason: null });
  t.is((await remove(ann, entry?.id ?? '', `"${entry?.version}"`)).status, 204);
  await create(ann, { date: dayOf(week, 2), minutes: 15 });
  const again = await readWeek(await submit(ann, week, etag(await getWeek(ann, week))));
  t.like(again, { status: 'submitted', total_minutes: 15, decided_at: null, comment: null });
  t.is((await decided(mia, 'approve', again)).status, 'approved');
  const history = (await selectEvents(api.store, annId)).map(({ action }) => action);
  t.deepEqual(
    history.filter((action) => action.startsWith('week.')),
    ['week.submit', 'week.approve', 'week.reopen', 'week.submit', 'week.approve'],
  );
});

test('400 without a comment, and with one of blanks', async (t, api) => {
  const userId = unique('ann');
  const mia = await api.person(unique('mia'), { scopes: approverScopes });
  const approved = await decided(mia, 'approve', await handIn(await api.person(userId), week));
  for (const comment of [undefined, '', ' \n']) {
    const response = await decide(mia, 'reopen', userId, week, etag(approved), comment);
    await expectProblem(t, response, 400, 'invalid-request', ['/comment']);
  }
  const stars = await decide(mia, 'reopen', userId, week, '*', 'Why?');
  await expectProblem(t, stars, 400, 'invalid-request', ['/header/if-match']);
  const missing = await decide(mia, 'reopen', userId, week, undefined, 'Why?');
  await expectProblem(t, missing, 428, 'precondition-required');
  const stale = await decide(mia, 'reopen', userId, week, `"${approved.version - 1}"`, 'Why?');
  await expectProblem(t, stale, 412, 'version-mismatch');
  t.is((await getWeek(mia, week, userId)).status, 'approved');
});

test('409 a reopened week cannot be taken back: it is open already', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId);
  const mia = await api.person(unique('mia'), { scopes: approverScopes });
  await decided(mia, 'approve', await handIn(ann, week));
  const reopened = await decided(mia, 'reopen', { user_id: userId, week });
  await expectProblem(t, await withdraw(ann, week, etag(reopened)), 409, 'invalid-transition');
});

test('200 a week of closed days can be reopened; its days stay closed', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId);
  const mia = await api.person(unique('mia'), { scopes: approverScopes });
  await decided(mia, 'approve', await handIn(ann, week));
  await closeThrough(api.store, dayOf(week, 6));
  try {
    await decided(mia, 'reopen', { user_id: userId, week });
    const [entry] = (await listPage(ann, `week=${week}`)).items;
    t.is(entry?.locked_reason, 'period-closed');
    const response = await remove(ann, entry?.id ?? '', `"${entry?.version}"`);
    await expectProblem(t, response, 409, 'period-closed');
    const seen = await getWeek(ann, week);
    t.deepEqual(seen.allowed_actions, ['submit']);
    t.is((await submit(ann, week, etag(seen))).status, 200);
  } finally {
    await closeThrough(api.store, null);
  }
});
