import { json, ownScopes } from '../_api.ts';
import { selectEvents } from '../domain/_audit.ts';
import { approverScopes, decided, handIn } from './_approvals.ts';
import { create, patch } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { listPage } from './_list.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';
import { dayOf, decide, etag, getWeek, readWeek, submit, weeksAgo } from './_weeks.ts';

const test = onEachDialect();
const week = weeksAgo(2);

test('200 gives the week back with the reason; its person changes it and hands it in again', async (t, api) => {
  const [annId, miaId] = [unique('ann'), unique('mia')];
  const ann = await api.person(annId, { scopes: ownScopes });
  const seen = await handIn(ann, week);
  const mia = await api.person(miaId, { scopes: approverScopes });
  const rejected = await readWeek(
    await decide(mia, 'reject', annId, week, etag(seen), ' Friday is missing. '),
  );
  t.like(rejected, {
    status: 'rejected',
    comment: 'Friday is missing.',
    decided_by: miaId,
    submitted_at: seen.submitted_at,
    version: seen.version + 1,
    allowed_actions: [],
  });
  const hers = await getWeek(ann, week);
  t.deepEqual(hers.allowed_actions.toSorted(), ['edit', 'submit']);
  t.is(hers.comment, 'Friday is missing.');
  const [entry] = (await listPage(ann, `week=${week}`)).items;
  t.like(entry, { status: 'rejected', locked_reason: null });
  t.is((await patch(ann, entry?.id ?? '', { minutes: 70 }, `"${entry?.version}"`)).status, 200);
  await create(ann, { date: dayOf(week, 4), minutes: 30 });
  const changed = await getWeek(ann, week);
  t.like(changed, { status: 'rejected', version: rejected.version + 2, comment: 'Friday is missing.' });
  const again = await readWeek(await submit(ann, week, etag(changed)));
  t.like(again, {
    status: 'submitted',
    total_minutes: 100,
    decided_at: null,
    decided_by: null,
    comment: null,
  });
  const comments = (await selectEvents(api.store, annId)).map(({ action, reason }) => `${action} ${reason}`);
  t.true(comments.includes('week.reject Friday is missing.'));
});

test('400 without a comment, with an empty one and with one of blanks', async (t, api) => {
  const userId = unique('ann');
  const seen = await handIn(await api.person(userId), week);
  const mia = await api.person(unique('mia'), { scopes: approverScopes });
  for (const comment of [undefined, '', ' ', '\n\t', '\u00a0\u2003\ufeff', 'x'.repeat(2001), 'a\u0000']) {
    const response = await decide(mia, 'reject', userId, week, etag(seen), comment);
    await expectProblem(t, response, 400, 'invalid-request', ['/comment']);
  }
  const headers = { 'content-type': 'application/json', 'if-match': etag(seen) };
  const asNumber = await mia.fetch(`/approvals/${userId}/${week}/reject`, {
    method: 'POST',
    body: '{"comment":5}',
    headers,
  });
  await expectProblem(t, asNumber, 400, 'invalid-request', ['/comment']);
  t.is((await getWeek(mia, week, userId)).version, seen.version);
});

test('200 takes a comment of any script, as long as it may be', async (t, api) => {
  const mia = await api.person(unique('mia'), { scopes: approverScopes });
  for (const comment of ['Пятница?', '😀', 'x'.repeat(2000), "'; drop table timesheet; --", 'two\nlines']) {
    const userId = unique('ann');
    const seen = await handIn(await api.person(userId), week);
    const rejected = await readWeek(await decide(mia, 'reject', userId, week, etag(seen), comment));
    t.is(rejected.comment, comment);
  }
});

test('400 for *, 428 without If-Match, 412 for a stale one', async (t, api) => {
  const userId = unique('ann');
  const seen = await handIn(await api.person(userId), week);
  const mia = await api.person(unique('mia'), { scopes: approverScopes });
  const reject = (ifMatch: string | undefined) => decide(mia, 'reject', userId, week, ifMatch, 'No.');
  await expectProblem(t, await reject('*'), 400, 'invalid-request', ['/header/if-match']);
  await expectProblem(t, await reject(undefined), 428, 'precondition-required', ['/header/if-match']);
  await expectProblem(t, await reject(`"${seen.version - 1}"`), 412, 'version-mismatch');
  t.is((await reject(etag(seen))).status, 200);
  await expectProblem(t, await reject(etag(seen)), 412, 'version-mismatch');
});

test('200 a repeated request gets the first answer', async (t, api) => {
  const userId = unique('ann');
  const seen = await handIn(await api.person(userId), week);
  const mia = await api.person(unique('mia'), { scopes: approverScopes });
  const key = { 'idempotency-key': unique('key') };
  const reject = (comment: string) => decide(mia, 'reject', userId, week, etag(seen), comment, key);
  const first = await (await reject('No.')).text();
  const again = await reject('No.');
  t.is(again.headers.get('idempotency-replayed'), 'true');
  t.is(await again.text(), first);
  await expectProblem(t, await reject('Still no.'), 422, 'idempotency-key-reused');
});

test('409 a rejected week is not rejected again, nor approved before it is handed in again', async (t, api) => {
  const userId = unique('ann');
  const mia = await api.person(unique('mia'), { scopes: approverScopes });
  const rejected = await decided(mia, 'reject', await handIn(await api.person(userId), week));
  for (const action of ['approve', 'reject', 'reopen'] as const) {
    const response = await decide(mia, action, userId, week, etag(rejected), 'Again.');
    const problem = await expectProblem(t, response, 409, 'invalid-transition');
    t.regex(problem.detail ?? '', /rejected/);
  }
});

test('400 without a body at all, however its absence is said', async (t, api) => {
  const mia = await api.person(unique('mia'));
  for (const headers of [{}, { 'content-type': 'application/json' }]) {
    const response = await mia.fetch(`/approvals/${unique('ann')}/2026-W10/reject`, {
      method: 'POST',
      headers: { 'if-match': '"1"', ...headers },
    });
    await expectProblem(t, response, 400, 'invalid-request', ['']);
  }
});

test('400 for a comment that shows nothing', async (t, api) => {
  const mia = await api.person(unique('mia'));
  for (const comment of [' ', '\u200b', '\u00ad\n']) {
    const response = await mia.fetch(
      `/approvals/${unique('ann')}/2026-W10/reject`,
      json('POST', { comment }, { 'if-match': '"1"' }),
    );
    await expectProblem(t, response, 400, 'invalid-request', ['/comment']);
  }
});
