import type { Caller } from '../_api.ts';
import { approverScopes, decided, handIn } from '../operations/_approvals.ts';
import { create } from '../operations/_entries.ts';
import { expectProblem } from '../operations/_expect-problem.ts';
import { onEachDialect, unique } from '../operations/_on-each-dialect.ts';
import { dayOf, decide, etag, getWeek, readWeek, submit, weeksAgo, withdraw } from '../operations/_weeks.ts';
import { selectEvents, snapshotsOf } from './_audit.ts';
import { nextStatus, statuses, type Transition, transitions } from './_week-table.ts';

const test = onEachDialect();
const week = weeksAgo(2);

interface Pair {
  userId: string;
  ann: Caller;
  mia: Caller;
}

function attempt({ userId, ann, mia }: Pair, transition: Transition, ifMatch: string): Promise<Response> {
  if (transition === 'submit') return submit(ann, week, ifMatch);
  if (transition === 'withdraw') return withdraw(ann, week, ifMatch);
  return decide(mia, transition, userId, week, ifMatch, 'As agreed.');
}

/** Brings the week into a state on the shortest way. */
async function bring({ ann, mia }: Pair, status: (typeof statuses)[number]): Promise<void> {
  if (status === 'open') {
    await create(ann, { date: dayOf(week) });
    return;
  }
  const handedIn = await handIn(ann, week);
  if (status === 'approved') await decided(mia, 'approve', handedIn);
  if (status === 'rejected') await decided(mia, 'reject', handedIn);
}

for (const status of statuses) {
  for (const transition of transitions) {
    const to = nextStatus(status, transition);
    test(`${to ? 200 : 409} ${transition} from ${status}${to ? ` to ${to}` : ''}`, async (t, api) => {
      const userId = unique('ann');
      const ann = await api.person(userId);
      const mia = await api.person(unique('mia'), { scopes: approverScopes });
      const pair = { userId, ann, mia };
      await bring(pair, status);
      const before = await getWeek(ann, week);
      t.is(before.status, status);
      const said = (await selectEvents(api.store, userId)).length;
      const response = await attempt(pair, transition, etag(before));
      if (!to) {
        await expectProblem(t, response, 409, 'invalid-transition');
        t.deepEqual(await getWeek(ann, week), before);
        t.is((await selectEvents(api.store, userId)).length, said);
        return;
      }
      t.is(response.headers.get('etag'), `"${before.version + 1}"`);
      const after = await readWeek(response);
      t.is(after.status, to);
      t.is(after.version, before.version + 1);
      t.is(after.total_minutes, before.total_minutes);
      const isDecision = transition !== 'submit' && transition !== 'withdraw';
      t.is(after.submitted_at !== null, to !== 'open');
      t.is(after.decided_at !== null, isDecision);
      t.is(after.decided_by !== null, isDecision);
      t.is(after.comment, isDecision ? 'As agreed.' : null);
      const [event, ...more] = (await selectEvents(api.store, userId)).slice(said);
      t.deepEqual(more, []);
      t.like(event, { action: `week.${transition}`, object_id: week });
      t.like(snapshotsOf(event), { before: { status }, after: { status: to } });
    });
  }
}

test('allowed_actions name exactly what would be taken', async (t, api) => {
  for (const status of statuses) {
    const userId = unique('ann');
    const ann = await api.person(userId);
    const mia = await api.person(unique('mia'), { scopes: approverScopes });
    await bring({ userId, ann, mia }, status);
    const possible = (names: readonly Transition[]) => names.filter((name) => nextStatus(status, name));
    const edits = nextStatus(status, 'submit') ? ['edit'] : [];
    const hers = [...edits, ...possible(['submit', 'withdraw'])];
    t.deepEqual((await getWeek(ann, week)).allowed_actions.toSorted(), hers.toSorted(), status);
    const others = possible(['approve', 'reject', 'reopen']);
    const seen = await getWeek(mia, week, userId);
    t.deepEqual(seen.allowed_actions.toSorted(), others.toSorted(), status);
  }
});

test('a week nobody has touched is open: it can be handed in, and nothing else', async (t, api) => {
  for (const transition of transitions) {
    const userId = unique('ann');
    const ann = await api.person(userId);
    await create(ann);
    const mia = await api.person(unique('mia'), { scopes: approverScopes });
    const { status } = await attempt({ userId, ann, mia }, transition, '"0"');
    // Handing in an empty week has to be confirmed; that is the only thing against it.
    t.is(status, 409, transition);
    t.is((await getWeek(ann, week)).version, 0);
    const rows = await api.store.db
      .selectFrom('timesheet_week')
      .select('version')
      .where('user_id', '=', userId)
      .where('week', '=', week)
      .execute();
    t.deepEqual(rows, []);
  }
});
