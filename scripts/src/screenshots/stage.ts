import { etagOf } from '@timesheets/sdk';
import { addWeeks, isoWeekOf } from '@timesheets/sdk/calendar';
import { type LocalDemo, openLocalDemo } from '../demo/local-demo.ts';

/** Everything real, with the demo in it, on free ports and in a folder of its own. */
export interface Stage extends LocalDemo {
  /** The current week, and others counted from it. */
  weekAt: (offset: number) => string;
  /** A week that no picture was taken of, so that it is as its person left it: long before the demo begins. */
  untouchedWeek: () => string;
}

/** Enough for full lists and for reports with many bars. */
const SCALE = { people: 64, weeks: 14 };
const FIRST_UNTOUCHED = -30;

export async function openStage(stop: AbortSignal): Promise<Stage> {
  const local = await openLocalDemo(SCALE, stop);
  const { data: me } = await local.clientOf('mia@abc.example').GET('/me');
  let untouched = FIRST_UNTOUCHED;
  return {
    ...local,
    weekAt: (offset) => addWeeks(isoWeekOf(me.today), offset),
    untouchedWeek: () => addWeeks(isoWeekOf(me.today), untouched--),
  };
}

/** Hands a week in as its person, whatever is in it. */
export async function handIn(stage: Stage, email: string, week: string): Promise<void> {
  const client = stage.clientOf(email);
  const { data } = await client.GET('/timesheet-weeks/{week}', { params: { path: { week } } });
  await client.POST('/timesheet-weeks/{week}/submit', {
    params: { path: { week }, header: { 'If-Match': etagOf(data.version) } },
    body: { confirm_empty: true },
  });
}
