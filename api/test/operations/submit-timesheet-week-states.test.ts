import type { Caller } from '../_api.ts';
import { create } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';
import { dayOf, decide, etag, getWeek, submit, weeksAgo, withdraw } from './_weeks.ts';

const test = onEachDialect();
const week = weeksAgo(1);

const transitions = {
  submit: (ann: Caller, _: Caller, __: string, tag: string) =>
    submit(ann, week, tag, { confirm_empty: true }),
  withdraw: (ann: Caller, _: Caller, __: string, tag: string) => withdraw(ann, week, tag),
  approve: (_: Caller, mia: Caller, userId: string, tag: string) => decide(mia, 'approve', userId, week, tag),
  reject: (_: Caller, mia: Caller, userId: string, tag: string) =>
    decide(mia, 'reject', userId, week, tag, 'No.'),
  reopen: (_: Caller, mia: Caller, userId: string, tag: string) =>
    decide(mia, 'reopen', userId, week, tag, 'Again.'),
};
type Transition = keyof typeof transitions;

/** Every state, a way there, and where each transition leads from it. All others are refused. */
const states: Record<string, { path: Transition[]; to: Partial<Record<Transition, string>> }> = {
  'open and untouched': { path: [], to: { submit: 'submitted' } },
  submitted: { path: ['submit'], to: { withdraw: 'open', approve: 'approved', reject: 'rejected' } },
  withdrawn: { path: ['submit', 'withdraw'], to: { submit: 'submitted' } },
  approved: { path: ['submit', 'approve'], to: { reopen: 'open' } },
  rejected: { path: ['submit', 'reject'], to: { submit: 'submitted' } },
  reopened: { path: ['submit', 'approve', 'reopen'], to: { submit: 'submitted' } },
  'rejected and submitted': {
    path: ['submit', 'reject', 'submit'],
    to: { withdraw: 'open', approve: 'approved', reject: 'rejected' },
  },
};

for (const [name, { path, to }] of Object.entries(states)) {
  for (const transition of Object.keys(transitions) as Transition[]) {
    const target = to[transition];
    const title = target === undefined ? '409 invalid-transition:' : '200';
    test(`${title} ${transition} a week that is ${name}`, async (t, api) => {
      const userId = unique('ann');
      const [ann, mia] = [await api.person(userId), await api.person('mia')];
      // He is known by an entry of another week.
      await create(ann, { date: dayOf(week, -1) });
      const take = async (step: Transition) =>
        transitions[step](ann, mia, userId, etag(await getWeek(ann, week)));
      for (const step of path) t.is((await take(step)).status, 200);
      const before = await getWeek(ann, week);
      const response = await take(transition);
      if (target === undefined) {
        await expectProblem(t, response, 409, 'invalid-transition');
        t.deepEqual(await getWeek(ann, week), before);
      } else {
        t.is(response.status, 200);
        t.like(await getWeek(ann, week), { status: target, version: before.version + 1 });
      }
    });
  }
}

test('412 comes before 409: whoever has not seen the week learns that first', async (t, api) => {
  const ann = await api.person(unique('ann'));
  await create(ann, { date: dayOf(week) });
  await submit(ann, week, '"1"');
  await expectProblem(t, await submit(ann, week, '"1"'), 412, 'version-mismatch');
  await expectProblem(t, await submit(ann, week, '*'), 409, 'invalid-transition');
});
