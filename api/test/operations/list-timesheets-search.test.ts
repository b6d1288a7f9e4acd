import { create } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { listNotes } from './_list.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';

const test = onEachDialect();
const days = 'from=2026-04-01&to=2026-07-01';

const notes = [
  'Äpfel geschält',
  'ÉCLAIR',
  'ΟΔΟΣ',
  '100 % done',
  '100 done',
  'a_b',
  'axb',
  'c\\d',
  'c/d',
  "o'hara",
];
const searches: [string, string[]][] = [
  ['äpfel', ['Äpfel geschält']],
  ['GESCHÄLT', ['Äpfel geschält']],
  ['éclair', ['ÉCLAIR']],
  ['e\u0301clair', ['ÉCLAIR']],
  ['οδοσ', ['ΟΔΟΣ']],
  ['%', ['100 % done']],
  ['a_b', ['a_b']],
  ['_', ['a_b']],
  ['\\', ['c\\d']],
  ["'", ["o'hara"]],
  ['100', ['100 % done', '100 done']],
  ['nowhere', []],
];

test('200 q finds characters in any case, in every script, and none of them is a wildcard', async (t, api) => {
  const ann = await api.person(unique('ann'));
  for (const note of notes) await create(ann, { date: '2026-05-05', minutes: 1, note });
  for (const [q, found] of searches) {
    t.deepEqual(await listNotes(ann, `${days}&q=${encodeURIComponent(q)}`), found, q);
  }
});

test('200 q looks into the note as it is now', async (t, api) => {
  const ann = await api.person(unique('ann'));
  const { id } = await create(ann, { date: '2026-05-05', note: 'before' });
  const headers = { 'content-type': 'application/json', 'if-match': '*' };
  await ann.fetch(`/timesheets/${id}`, { method: 'PATCH', headers, body: '{"note":"ÜBER"}' });
  t.deepEqual(await listNotes(ann, `${days}&q=before`), []);
  t.deepEqual(await listNotes(ann, `${days}&q=über`), ['ÜBER']);
});

test('400 q needs from and to, at most 92 days in all', async (t, api) => {
  const ann = await api.person(unique('ann'));
  for (const range of ['', 'from=2026-04-01&', 'to=2026-04-01&', 'from=2026-04-01&to=2026-07-02&']) {
    const response = await ann.fetch(`/timesheets?${range}q=x`);
    await expectProblem(t, response, 400, 'invalid-request', ['/query/q']);
  }
  t.is((await ann.fetch(`/timesheets?${days}&q=x`)).status, 200);
});
