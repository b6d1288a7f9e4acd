import { listAll, type TimesheetsClient } from '@timesheets/sdk';
import { addWeeks, isoWeekOf, mondayOf, todayIn } from '@timesheets/sdk/calendar';
import test from 'ava';
import { CannotRun } from '../../src/command-line/cannot-run.ts';
import { fillDemo } from '../../src/demo/fill.ts';
import { fullScale, planDemo, type Scale } from '../../src/demo/plan.ts';
import { type LocalSetUp, startLocalSetUp } from '../_local-set-up.ts';
import { runCommand } from '../_run-command.ts';
import { storedEntries } from '../_stored-entries.ts';

const scale: Scale = { people: 16, weeks: 7 };
const quiet = { start() {}, reach() {}, stop() {} };

const environmentOf = ({ apiUrl, provider, folder }: LocalSetUp) => ({
  TIMESHEETS_API_URL: apiUrl,
  TIMESHEETS_ISSUER: provider.issuer,
  LOCAL_DATA_DIR: folder,
});

const fill = (env: Record<string, string>) =>
  fillDemo({ env, scale, abort: new AbortController().signal, progressOf: () => quiet });

/** Everything there is, but for what no two databases share: ids, instants and versions. */
async function contentOf(manager: TimesheetsClient) {
  const weeksOf = async (status: 'open' | 'submitted' | 'approved' | 'rejected') => {
    const weeks = await Array.fromAsync(
      listAll(manager, '/approvals', { params: { query: { status, limit: 200 } } }),
    );
    return weeks.map(({ user_id, week, total_minutes, decided_by, comment }) => ({
      user_id,
      week,
      status,
      total_minutes,
      decided_by,
      comment,
    }));
  };
  const entries = await storedEntries(manager);
  const { data: people } = await manager.GET('/people', { params: { query: { limit: 200 } } });
  const { data: projects } = await manager.GET('/projects', { params: { query: { limit: 200 } } });
  return {
    entries: entries
      .map(({ id: _, created_at: __, updated_at: ___, version: ____, ...entry }) => JSON.stringify(entry))
      .sort(),
    weeks: [
      ...(await weeksOf('open')),
      ...(await weeksOf('submitted')),
      ...(await weeksOf('approved')),
      ...(await weeksOf('rejected')),
    ],
    people: people.items
      .filter(({ user_id }) => user_id !== 'mia@abc.example')
      .map(({ user_id, name, email, user_type, active_from, active_to, target_minutes }) => ({
        user_id,
        name,
        email,
        user_type,
        active_from,
        active_to,
        target_minutes,
      })),
    projects: projects.items.map(({ project_id, name, client, open_from, open_to, archived_at }) => ({
      project_id,
      name,
      client,
      open_from,
      open_to,
      archived: archived_at !== null,
    })),
  };
}

test('two empty databases are filled with the same: what was planned, and all of it', async (t) => {
  const [one, other] = [await startLocalSetUp(t), await startLocalSetUp(t)];
  const plan = await fill(environmentOf(one));
  await fill(environmentOf(other));
  const content = await contentOf(one.manager);
  t.deepEqual(await contentOf(other.manager), content);

  const planned = plan.people.flatMap(({ account, weeks }) =>
    weeks.map((week) => ({ ...week, userId: account.email })),
  );
  t.is(content.people.length, scale.people);
  t.is(content.projects.length, 12);
  t.is(content.projects.filter(({ archived }) => archived).length, 1);
  const entryCount = planned.reduce((sum, one) => sum + one.entries.length + (one.correction ? 1 : 0), 0);
  t.is(content.entries.length, entryCount);

  const states = new Map<string, string>(
    content.weeks.map(({ user_id, week, status }) => [`${user_id} ${week}`, status]),
  );
  for (const { userId, week, fate, entries } of planned) {
    const expected = { open: 'open', missing: 'open', corrected: 'approved' }[fate as string] ?? fate;
    // A week that nobody has touched is not listed among the open ones.
    const isUntouched = fate === 'missing' && entries.length === 0;
    t.is(states.get(`${userId} ${week}`), isUntouched ? undefined : expected, `${userId} ${week}`);
  }
  for (const fate of ['open', 'missing', 'submitted', 'approved', 'corrected']) {
    t.true(
      planned.some((one) => one.fate === fate),
      fate,
    );
  }

  const entries = content.entries.map((text) => JSON.parse(text));
  const [pushed, own] = [true, false].map((isPushed) =>
    entries.filter(({ source }) => (source !== null) === isPushed),
  );
  t.true(
    pushed?.length &&
      pushed.every(
        ({ user_type, source }) => user_type === 'contractor' && source.system === 'contractor-tool',
      ),
  );
  t.true(
    own?.length &&
      own.every(({ user_type, created_by }) => user_type === 'employee' && created_by.kind === 'person'),
  );

  const error = await t.throwsAsync(fill(environmentOf(one)), { instanceOf: CannotRun });
  t.regex(error?.message ?? '', /timesheets in this database already.*remove .* or set LOCAL_DATA_DIR/);
  t.deepEqual(await contentOf(one.manager), content);
});

test('it fills nothing but a local API that trusts the local provider', async (t) => {
  const [one, other] = [await startLocalSetUp(t), await startLocalSetUp(t)];
  const here = environmentOf(one);
  for (const [env, message] of [
    [{ ...here, NODE_ENV: 'production' }, /does not run with NODE_ENV=production/],
    [{ ...here, TIMESHEETS_ISSUER: 'https://id.example/' }, /only fills a local API/],
    [{ ...here, TIMESHEETS_API_URL: 'https://time.example/api/v1' }, /only fills a local API/],
    [{ ...here, TIMESHEETS_ISSUER: other.provider.issuer }, /the one at .* trusts http:\/\/localhost:/],
    [{ ...here, TIMESHEETS_API_URL: 'http://127.0.0.1:9/api/v1' }, /does not answer\. Run npm start/],
    [{ ...here, LOCAL_DATA_DIR: other.folder }, /is not the local OpenID provider with the keys in/],
    [{ ...here, LOCAL_DATA_DIR: `${one.folder}/nowhere` }, /keeps no keys in .*Run npm start/],
    [{ ...here, OIDC_PROVIDER_PROFILE: 'auth0' }, /does not take the demo's access tokens/],
  ] as const) {
    await t.throwsAsync(fill(env), { instanceOf: CannotRun, message });
  }
  t.deepEqual(await storedEntries(one.manager), []);
});

test('the whole of it is half a year of 120 people, whichever week it is', (t) => {
  const thisWeek = isoWeekOf(todayIn('UTC', new Date()));
  for (const week of [thisWeek, addWeeks(thisWeek, 1), '2026-W53', '2027-W01']) {
    const { people, projects } = planDemo(week, fullScale);
    t.is(people.length, 120);
    t.is(projects.length, 12);
    t.is(people.filter(({ account }) => account.userType === 'contractor').length, 30);
    t.is(new Set(people.flatMap(({ weeks }) => weeks.map((one) => one.week))).size, 26);
    t.true(people.every(({ account, decider }) => decider !== '' && decider !== account.email));
    const cells = people.flatMap(({ account, weeks }) =>
      weeks.flatMap(({ entries, correction }) =>
        [...entries, ...(correction ? [correction] : [])].map(
          ({ date, project_id }) => `${account.email} ${date} ${project_id}`,
        ),
      ),
    );
    t.is(new Set(cells).size, cells.length);
    t.true(cells.length > 20_000, `${cells.length}`);
    const fates = Map.groupBy(
      people.flatMap(({ weeks }) => weeks),
      ({ fate }) => fate,
    );
    for (const fate of ['open', 'missing', 'submitted', 'approved', 'rejected', 'corrected'] as const) {
      t.true((fates.get(fate)?.length ?? 0) > 5, fate);
    }
    // Nobody is asked for a week from before there were timesheets.
    const firstDay = mondayOf(addWeeks(week, -25));
    t.true(people.every(({ directory }) => (directory.active_from ?? '') >= firstDay));
    t.true(people.some(({ directory }) => directory.active_to !== null));
    t.true(people.some(({ directory }) => (directory.target_minutes ?? 2400) < 2400));
  }
});

test('the command line', async (t) => {
  for (const [args, code, text] of [
    [['--help'], 0, /^Usage: npm run demo/],
    [['more'], 2, /^more is one word too many/],
    [['--force'], 2, /^Unknown option '--force'/],
  ] as const) {
    const outcome = await runCommand('demo', args, {});
    t.is(outcome.code, code);
    t.regex(outcome.stdout + outcome.stderr, text);
  }
});
