import { ownScopes, read } from '../_api.ts';
import { changesPage, followerOf, has, openCursor, sealCursor } from './_changes.ts';
import { create, remove } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { onEachDialectSerially, unique } from './_on-each-dialect.ts';
import { settableClock } from './_second-app.ts';

const test = onEachDialectSerially();
const at = settableClock();
const dayMs = 24 * 60 * 60 * 1000;

/** So many days from now. */
const inDays = (days: number) => new Date(Date.now() + days * dayMs).toISOString();

test('400 invalid-cursor for the cursor of another question', async (t, api) => {
  const userId = unique('ann');
  const ann = await api.person(userId);
  await create(ann);
  const { next_cursor } = await changesPage(ann, 'limit=1');
  for (const query of [`user_id=${userId}`, 'user_id=all', `user_id=${unique('bob')}`]) {
    const response = await ann.fetch(`/changes?${query}&cursor=${next_cursor}`);
    await expectProblem(t, response, 400, 'invalid-cursor', ['/query/cursor']);
    const other = await changesPage(ann, `${query}&limit=1`);
    const back = await ann.fetch(`/changes?cursor=${other.next_cursor}`);
    await expectProblem(t, back, 400, 'invalid-cursor', ['/query/cursor']);
  }
  t.is((await ann.fetch(`/changes?limit=200&cursor=${next_cursor}`)).status, 200);
});

test('400 invalid-cursor for one that nobody gave out', async (t, api) => {
  const ann = await api.person(unique('ann'));
  await create(ann);
  const follower = followerOf(ann);
  await follower.readUntil((got) => got.some(({ kind }) => kind === 'timesheet'));
  const cursor = follower.cursor ?? '';
  const [mark, ...place] = openCursor(cursor);
  const [givenOut, number, kind, id] = place as string[];
  const forged: Record<string, unknown[]> = {
    'too short': [mark, givenOut, number, kind],
    'too long': [mark, ...place, 'x'],
    'another mark': ['x', ...place],
    'numbers for text': [mark, Number(givenOut), Number(number), kind, id],
    'nothing for text': [mark, givenOut, null, kind, id],
    'no instant': [mark, 'abc', number, kind, id],
    'no number': [mark, givenOut, 'abc', kind, id],
    'a number that is none': [mark, givenOut, '1.5', kind, id],
    'an unknown kind': [mark, givenOut, number, 'person', id],
    'an id that no entry has': [mark, givenOut, number, 'timesheet', 'x'],
    'a control character': [mark, givenOut, number, kind, 'a\u0000'],
  };
  const answers: Record<string, string> = {};
  for (const [name, values] of Object.entries(forged)) {
    const response = await ann.fetch(`/changes?cursor=${sealCursor(values)}`);
    const { code = '' } = await read<{ code?: string }>(response);
    answers[name] = `${response.status} ${code}`.trim();
  }
  t.deepEqual(answers, Object.fromEntries(Object.keys(forged).map((name) => [name, '400 invalid-cursor'])));
  for (const text of ['abc', cursor.slice(0, -4), 'bnVsbA', 'W10', 'e30']) {
    const response = await ann.fetch(`/changes?cursor=${text}`);
    await expectProblem(t, response, 400, 'invalid-cursor', ['/query/cursor']);
  }
  for (const text of ['', '%00', 'a+b', 'x'.repeat(2049)]) {
    const response = await ann.fetch(`/changes?cursor=${text}`);
    await expectProblem(t, response, 400, 'invalid-request', ['/query/cursor']);
  }
});

test('410 cursor-expired when it was given out more than 400 days ago; as long as it is used it lives on', async (t, api) => {
  const ann = await api.person(unique('ann'), { scopes: ownScopes });
  const { id } = await create(ann);
  const follower = followerOf(ann);
  await follower.readUntil((got) => has(got, id));
  const first = follower.cursor;
  const later = async (days: number) => (await at(api, inDays(days)))(ann);
  t.is((await (await later(399)).fetch(`/changes?cursor=${first}`)).status, 200);
  const renewed = (await changesPage(await later(399), `cursor=${first}`)).next_cursor;
  const response = await (await later(401)).fetch(`/changes?cursor=${first}`);
  const problem = await expectProblem(t, response, 410, 'cursor-expired', ['/query/cursor']);
  t.regex(problem.detail ?? '', /without a cursor/);
  t.is((await (await later(401)).fetch(`/changes?cursor=${renewed}`)).status, 200);
  t.is((await (await later(798)).fetch(`/changes?cursor=${renewed}`)).status, 200);
  t.is((await (await later(800)).fetch(`/changes?cursor=${renewed}`)).status, 410);
  // Beginning anew is always possible.
  t.is((await (await later(800)).fetch('/changes')).status, 200);
});

test('410 cursor-expired holds for the cursor of an empty page as well', async (t, api) => {
  const machine = await api.machine();
  const ann = await api.person(unique('ann'), { scopes: ownScopes });
  for (const caller of [ann, machine]) {
    const { next_cursor } = await changesPage(caller, 'limit=200');
    const there = await at(api, inDays(401));
    const response = await there(caller).fetch(`/changes?cursor=${next_cursor}`);
    await expectProblem(t, response, 410, 'cursor-expired');
  }
});

test('410 cursor-expired for a place that this database has not reached: it was restored from a backup', async (t, api) => {
  const ann = await api.person(unique('ann'), { scopes: ownScopes });
  const { id } = await create(ann);
  const follower = followerOf(ann);
  await follower.readUntil((got) => has(got, id));
  const [mark, givenOut, number, ...place] = openCursor(follower.cursor ?? '');
  for (const ahead of [1_000_000_000, 2 ** 52]) {
    const cursor = sealCursor([mark, givenOut, String(Number(number) + ahead), ...place]);
    const response = await ann.fetch(`/changes?cursor=${cursor}`);
    await expectProblem(t, response, 410, 'cursor-expired', ['/query/cursor']);
  }
});

test('200 a deletion is told of as long as a cursor from before it lives', async (t, api) => {
  const ann = await api.person(unique('ann'), { scopes: ownScopes });
  const { id } = await create(ann);
  const follower = followerOf(ann);
  await follower.readUntil((got) => has(got, id));
  await remove(ann, id, '"1"');
  await followerOf(ann).readUntil((got) => got.some((change) => change.id === id && change.op === 'delete'));
  const there = await at(api, inDays(399));
  const { items } = await changesPage(there(ann), `cursor=${follower.cursor}`);
  t.true(items.some((change) => change.id === id && change.op === 'delete'));
});
