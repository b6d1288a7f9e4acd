import { ownScopes } from '../_api.ts';
import { selectEvents, snapshotsOf } from '../domain/_audit.ts';
import { approverScopes, decided, handIn, submitted } from './_approvals.ts';
import { create } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { listPage } from './_list.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';
import { dayOf, decide, etag, getWeek, readWeek, weeksAgo } from './_weeks.ts';

const test = onEachDialect();
const week = weeksAgo(2);
const json = { 'content-type': 'application/json' };

test('200 says who approved and when, raises week and entries by one, and stands in the history', async (t, api) => {
  const [annId, miaId] = [unique('ann'), unique('mia')];
  const ann = await api.person(annId, { scopes: ownScopes });
  await create(ann, { date: dayOf(week, 6), minutes: 30 });
  const seen = await handIn(ann, week);
  const entries = (await listPage(ann, `week=${week}`)).items;
  const mia = await api.person(miaId, { scopes: approverScopes, claims: { client_id: 'phone' } });
  const response = await decide(mia, 'approve', annId, week, etag(seen), '  Thank you.\n');
  t.is(response.headers.get('etag'), `"${seen.version + 1}"`);
  t.is(response.headers.get('cache-control'), 'no-store');
  const approved = await readWeek(response);
  t.like(approved, {
    user_id: annId,
    week,
    status: 'approved',
    total_minutes: 90,
    submitted_at: seen.submitted_at,
    decided_by: miaId,
    comment: 'Thank you.',
    version: seen.version + 1,
    allowed_actions: ['reopen'],
  });
  t.true(Math.abs(Date.parse(approved.decided_at ?? '') - Date.now()) < 60_000);
  t.deepEqual(await getWeek(mia, week, annId), approved);
  t.deepEqual(await getWeek(ann, week), { ...approved, allowed_actions: [] });
  for (const entry of (await listPage(ann, `week=${week}`)).items) {
    const before = entries.find(({ id }) => id === entry.id);
    t.like(entry, { status: 'approved', locked_reason: 'week-locked', version: (before?.version ?? 0) + 1 });
    t.is(entry.updated_at, approved.decided_at ?? '');
  }
  const event = (await selectEvents(api.store, annId)).at(-1);
  t.like(event, {
    action: 'week.approve',
    actor_user_id: miaId,
    actor_client_id: 'phone',
    object_id: week,
    week,
    moved_from_week: null,
    reason: 'Thank you.',
  });
  t.like(snapshotsOf(event), {
    before: { status: 'submitted', version: seen.version },
    after: { status: 'approved', version: seen.version + 1, decided_by: miaId },
  });
});

test('200 the comment may be left out, and the body with it', async (t, api) => {
  const mia = await api.person(unique('mia'), { scopes: approverScopes });
  for (const init of [{}, { body: '{}', headers: json }]) {
    const userId = unique('ann');
    const seen = await handIn(await api.person(userId), week);
    const response = await mia.fetch(`/approvals/${userId}/${week}/approve`, {
      method: 'POST',
      ...init,
      headers: { ...init.headers, 'if-match': etag(seen) },
    });
    t.like(await readWeek(response), { status: 'approved', comment: null });
  }
});

test('200 an empty week that was handed in on purpose', async (t, api) => {
  const userId = unique('ann');
  await submitted(await api.person(userId), week);
  const mia = await api.person(unique('mia'), { scopes: approverScopes });
  const response = await decide(mia, 'approve', userId, week, '"1"');
  t.like(await readWeek(response), { status: 'approved', total_minutes: 0, version: 2 });
});

test('200 a repeated request gets the first answer, decides once and does not mind what came after', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId);
  const seen = await handIn(ann, week);
  const mia = await api.person(unique('mia'), { scopes: approverScopes });
  const key = { 'idempotency-key': unique('key') };
  const approve = (comment?: string, ifMatch = etag(seen)) =>
    decide(mia, 'approve', userId, week, ifMatch, comment, key);
  const first = await approve();
  t.is(first.headers.get('idempotency-replayed'), null);
  const text = await first.text();
  await decided(mia, 'reopen', seen);
  const again = await approve();
  t.is(again.status, 200);
  t.is(again.headers.get('idempotency-replayed'), 'true');
  t.is(again.headers.get('etag'), first.headers.get('etag'));
  t.is(await again.text(), text);
  await expectProblem(t, await approve('Another body.'), 422, 'idempotency-key-reused');
  t.is((await getWeek(ann, week)).status, 'open');
  const actions = (await selectEvents(api.store, userId)).map(({ action }) => action);
  t.is(actions.filter((action) => action === 'week.approve').length, 1);
});

test('200 a key whose request was refused may be used again', async (t, api) => {
  const userId = unique('ann');
  const seen = await handIn(await api.person(userId), week);
  const mia = await api.person(unique('mia'), { scopes: approverScopes });
  const key = { 'idempotency-key': unique('key') };
  t.is((await decide(mia, 'approve', userId, week, '"1"', undefined, key)).status, 412);
  t.is((await decide(mia, 'approve', userId, week, etag(seen), undefined, key)).status, 200);
});
