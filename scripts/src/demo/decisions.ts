import { etagOf, listAll } from '@timesheets/sdk';
import type { components } from '@timesheets/sdk/schema';
import { CannotRun } from '../command-line/cannot-run.ts';
import type { DemoPerson, DemoWeek } from './plan.ts';
import { eachOf, type Stage } from './steps.ts';

/** A week that was handed in, with the version that a decision needs. */
export interface HandedIn {
  person: DemoPerson;
  week: DemoWeek;
  version: number;
}

/** What the API takes at once. */
const MOST_DECISIONS = 200;

/** Hands in these weeks of everybody, each as its person sees it. */
export async function handIn(
  stage: Stage,
  people: readonly DemoPerson[],
  isDue: (week: DemoWeek) => boolean,
): Promise<HandedIn[]> {
  const due = people.filter(({ weeks }) => weeks.some(isDue));
  const handedIn = await eachOf('people with their weeks', due, stage, async (person) => {
    const versions = await readVersions(person, stage);
    const done: HandedIn[] = [];
    for (const week of person.weeks.filter(isDue)) {
      const version = await submit(person, week, versions.get(week.week) ?? 0, stage);
      done.push({ person, week, version });
    }
    return done;
  });
  return handedIn.flat();
}

async function readVersions(
  { account, weeks }: DemoPerson,
  { callers, abort }: Stage,
): Promise<Map<string, number>> {
  const [from = '', to = ''] = [weeks[0]?.week, weeks.at(-1)?.week];
  const client = callers.personal(account.email);
  const query = { from, to, limit: 200 };
  const found = await Array.fromAsync(
    listAll(client, '/timesheet-weeks', { params: { query }, signal: abort }),
  );
  return new Map(found.map(({ week, version }) => [week, version]));
}

async function submit(
  { account }: DemoPerson,
  { week, entries }: DemoWeek,
  version: number,
  { callers, abort }: Stage,
): Promise<number> {
  const { data } = await callers.personal(account.email).POST('/timesheet-weeks/{week}/submit', {
    params: { path: { week }, header: { 'If-Match': etagOf(version) } },
    body: { confirm_empty: entries.length === 0 },
    signal: abort,
  });
  return data.version;
}

type Decision = components['schemas']['ApprovalBatch']['items'][number];

/** Has those who decide approve or give back these weeks. */
export async function decide(
  stage: Stage,
  action: 'approve' | 'reject',
  weeks: readonly HandedIn[],
): Promise<void> {
  const batches = [...Map.groupBy(weeks, ({ person }) => person.decider)].flatMap(([decider, theirs]) =>
    chunksOf(theirs, MOST_DECISIONS).map((some) => ({ decider, some })),
  );
  await eachOf('batches of decisions', batches, stage, async ({ decider, some }) => {
    const items = some.map((one) => decisionOf(action, one));
    const client = stage.callers.personal(decider);
    const { data } = await client.POST('/approvals/batch', { body: { items }, signal: stage.abort });
    const failed = data.results.find(({ status }) => status === 'failed');
    if (failed === undefined) return;
    const [why, whose] = [failed.problem?.detail, some[failed.index]];
    throw new CannotRun(
      `${decider} cannot ${action} ${whose?.person.account.email}, ${whose?.week.week}: ${why}`,
    );
  });
}

function decisionOf(action: 'approve' | 'reject', { person, week, version }: HandedIn): Decision {
  const which = { user_id: person.account.email, week: week.week, version };
  return action === 'approve'
    ? { action, ...which }
    : { action, ...which, comment: week.objection ?? 'Please have a look.' };
}

function chunksOf<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  );
}
