import { ownScopes } from '../_api.ts';
import { approverScopes, decided, handIn } from './_approvals.ts';
import { runBatch } from './_batch.ts';
import { pushed } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';
import { dayOf, decide, etag, getWeek, readWeek, submit, weeksAgo, withdraw } from './_weeks.ts';

const test = onEachDialect();
const week = weeksAgo(2);

test('400 for an If-Match of *, an odd one, a comment of blanks, and a member that is none', async (t, api) => {
  const userId = unique('ann');
  const seen = await handIn(await api.person(userId), week);
  const mia = await api.person(unique('mia'), { scopes: approverScopes });
  for (const tag of ['*', String(seen.version), '"1" "2"', '"*", *']) {
    const response = await decide(mia, 'approve', userId, week, tag);
    await expectProblem(t, response, 400, 'invalid-request', ['/header/if-match']);
  }
  for (const comment of ['', ' ', '\u00a0\n\t', 'a\u0000', 'x'.repeat(2001)]) {
    const response = await decide(mia, 'approve', userId, week, etag(seen), comment);
    await expectProblem(t, response, 400, 'invalid-request', ['/comment']);
  }
  const response = await mia.fetch(`/approvals/${userId}/${week}/approve`, {
    method: 'POST',
    body: '{"status":"approved"}',
    headers: { 'content-type': 'application/json', 'if-match': etag(seen) },
  });
  await expectProblem(t, response, 400, 'invalid-request', ['/status']);
  t.is((await getWeek(mia, week, userId)).version, seen.version);
});

test('400 for a week that the calendar does not have and a person that nobody can be', async (t, api) => {
  const mia = await api.person(unique('mia'), { scopes: approverScopes });
  const refused = await decide(mia, 'approve', 'ann', '2025-W53', '"1"');
  await expectProblem(t, refused, 400, 'invalid-request', ['/path/week']);
  const nobody = await decide(mia, 'approve', 'all', week, '"1"');
  await expectProblem(t, nobody, 400, 'invalid-request', ['/path/user_id']);
});

test('428 without If-Match, 412 for any version but the one that is there', async (t, api) => {
  const userId = unique('ann');
  const seen = await handIn(await api.person(userId), week);
  const mia = await api.person(unique('mia'), { scopes: approverScopes });
  const missing = await decide(mia, 'approve', userId, week, undefined);
  await expectProblem(t, missing, 428, 'precondition-required', ['/header/if-match']);
  const others = [`"${seen.version - 1}"`, `"${seen.version + 1}"`, `W/${etag(seen)}`, '"0"', '"02"', '""'];
  for (const tag of others) {
    await expectProblem(t, await decide(mia, 'approve', userId, week, tag), 412, 'version-mismatch');
  }
  // Whoever names every version has seen none.
  for (const tags of [`${etag(seen)}, "99"`, '"1", "2", "3"', '*']) {
    const response = await decide(mia, 'approve', userId, week, tags);
    await expectProblem(t, response, 400, 'invalid-request', ['/header/if-match']);
  }
  t.is((await getWeek(mia, week, userId)).status, 'submitted');
});

test('412 when the week was taken back, changed or handed in again after it was seen', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId);
  const mia = await api.person(unique('mia'), { scopes: approverScopes });
  const machine = await api.machine();
  await handIn(ann, week);
  const seen = await getWeek(mia, week, userId);
  const refuse = async () => {
    const response = await decide(mia, 'approve', userId, week, etag(seen));
    await expectProblem(t, response, 412, 'version-mismatch');
  };
  await readWeek(await withdraw(ann, week, etag(seen)));
  await refuse();
  await runBatch(machine, [
    { op: 'upsert', timesheet: pushed(userId, unique('1'), { user_type: 'employee', date: dayOf(week, 1) }) },
  ]);
  await refuse();
  const again = await getWeek(ann, week);
  await readWeek(await submit(ann, week, etag(again)));
  await refuse();
  t.like(await decided(mia, 'approve', again), { status: 'approved', total_minutes: 120 });
});

test('403 self-approval, whatever state the week is in and whether anybody has touched it', async (t, api) => {
  const userId = unique('max');
  const max = await api.person(userId);
  const refuse = async (of: string, ifMatch: string) => {
    for (const action of ['approve', 'reject', 'reopen'] as const) {
      const response = await decide(max, action, userId, of, ifMatch, 'Mine.');
      await expectProblem(t, response, 403, 'self-approval');
    }
  };
  // Nobody has heard of him yet.
  await refuse(weeksAgo(5), '"0"');
  const seen = await handIn(max, week);
  await refuse(week, etag(seen));
  await refuse(week, '"99"');
  t.is((await getWeek(max, week)).version, seen.version);
  const mia = await api.person(unique('mia'));
  await refuse(week, etag(await decided(mia, 'approve', seen)));
});

test('403 person-required for a machine with the scope, whoever it names', async (t, api) => {
  const userId = unique('ann');
  const seen = await handIn(await api.person(userId), week);
  const machine = await api.machine({ scopes: approverScopes });
  for (const named of [userId, unique('nobody')]) {
    for (const action of ['approve', 'reject', 'reopen'] as const) {
      const response = await decide(machine, action, named, week, etag(seen), 'By rule.');
      await expectProblem(t, response, 403, 'person-required');
    }
  }
  t.is((await getWeek(await api.person(userId), week)).version, seen.version);
});

test('403 insufficient-scope for who logs time only, the same whether the person exists or not', async (t, api) => {
  const userId = unique('bob');
  const seen = await handIn(await api.person(userId), week);
  const ann = await api.person(unique('ann'), { scopes: [...ownScopes, 'manage:directory'] });
  const answers: unknown[] = [];
  for (const named of [userId, unique('bob')]) {
    const response = await decide(ann, 'approve', named, week, etag(seen));
    t.regex(response.headers.get('www-authenticate') ?? '', /scope="approve:timesheets"/);
    const problem = await expectProblem(t, response, 403, 'insufficient-scope');
    answers.push({ ...problem, request_id: '', instance: '' });
  }
  t.deepEqual(answers[0], answers[1]);
});

test('404 for somebody nobody has heard of, in the same bytes as any unknown week', async (t, api) => {
  const mia = await api.person(unique('mia'), { scopes: approverScopes });
  const nobody = unique('nobody');
  const textOf = async (response: Response) => {
    t.is(response.status, 404);
    const text = await response.text();
    return text.replace(/"request_id":"[^"]*"/, '').replace(/"instance":"[^"]*"/, '');
  };
  const unknown = await textOf(await mia.fetch(`/timesheet-weeks/${week}?user_id=${nobody}`));
  for (const action of ['approve', 'reject', 'reopen'] as const) {
    t.is(await textOf(await decide(mia, action, nobody, week, '"0"', 'Who?')), unknown);
    t.is(await textOf(await decide(mia, action, nobody, week, '"5"', 'Who?')), unknown);
  }
  const rows = await api.store.db
    .selectFrom('timesheet_week')
    .select('week')
    .where('user_id', '=', nobody)
    .execute();
  t.deepEqual(rows, []);
});
