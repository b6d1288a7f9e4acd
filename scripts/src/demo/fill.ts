import { ApiError } from '@timesheets/sdk';
import { isoWeekOf } from '@timesheets/sdk/calendar';
import { apiFault } from '../api-client/api-fault.ts';
import { CannotRun } from '../command-line/cannot-run.ts';
import type { Progress } from '../command-line/progress.ts';
import { openCallers } from './callers.ts';
import { decide, handIn } from './decisions.ts';
import { archiveProjects, requireEmpty, storePeople, storeProjects } from './directory.ts';
import type { Fate } from './fates.ts';
import { demoAccounts } from './people.ts';
import { type DemoPlace, findPlace, howToStart } from './place.ts';
import { type DemoPerson, type Plan, planDemo, type Scale } from './plan.ts';
import type { Stage } from './steps.ts';
import { logTime } from './time.ts';

export interface DemoJob {
  env: Readonly<Record<string, string | undefined>>;
  scale: Scale;
  abort: AbortSignal;
  progressOf(things: string): Progress;
}

/**
 * Fills an empty database through the API of the local set-up, as its people and its machine would have; answers what
 * there is now.
 *
 * @throws CannotRun when this is not the local set-up, or its database is not empty
 */
export async function fillDemo(job: DemoJob): Promise<Plan> {
  const place = await findPlace(job.env);
  try {
    return await fill(job, place);
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) {
      throw new CannotRun(`The API does not take the demo's access tokens: ${error.detail} ${howToStart}`);
    }
    throw apiFault(error, { ...place.push, clientId: 'the demo' });
  }
}

async function fill({ scale, abort, progressOf }: DemoJob, place: DemoPlace): Promise<Plan> {
  const callers = await openCallers(place);
  const director = demoAccounts.find(({ scopes }) => scopes.includes('manage:directory'))?.email ?? '';
  const stage: Stage = { callers, director, abort, progressOf };
  await requireEmpty(stage, place.local.dataDirectory);

  const { data: me } = await callers.personal(director).GET('/me');
  const plan = planDemo(isoWeekOf(me.today), scale);
  await storeProjects(plan, stage);
  await storePeople(plan, stage);
  await logTime(stage, plan.people, ({ entries }) => entries);
  await decideOnAll(stage, plan.people);
  await archiveProjects(plan, stage);
  return plan;
}

/** Weeks are handed in and decided on; some come back, are put right, and go the same way again. */
async function decideOnAll(stage: Stage, people: readonly DemoPerson[]): Promise<void> {
  const first = await handIn(stage, people, ({ fate }) => fate !== 'open' && fate !== 'missing');
  const withFate = (...fates: readonly Fate[]) => first.filter(({ week }) => fates.includes(week.fate));
  await decide(stage, 'reject', withFate('rejected', 'corrected'));
  await logTime(stage, people, ({ correction }) => (correction ? [correction] : []));
  const again = await handIn(stage, people, ({ fate }) => fate === 'corrected');
  await decide(stage, 'approve', [...withFate('approved'), ...again]);
}
