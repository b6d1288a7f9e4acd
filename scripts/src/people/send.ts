import { ApiError, etagOf, type TimesheetsClient } from '@timesheets/sdk';
import pMap from 'p-map';
import { changesOf, type PlannedPerson } from './plan.ts';
import { type PeopleReport, peopleDone } from './report.ts';

/** So many requests are on their way at once. */
const CONCURRENCY = 4;
/** Faults of the one person; all others are of the whole import. */
const personalFaults = [400, 404, 409, 412];

interface Sending {
  client: TimesheetsClient;
  report: PeopleReport;
  /** Ends it after the requests that are on their way. */
  stop: AbortSignal;
  /** Ends it at once. */
  abort: AbortSignal;
  onDone(done: number): void;
}

/** Brings everybody to what is wanted of him, and writes into the report what became of it. */
export async function sendPeople(planned: readonly PlannedPerson[], sending: Sending): Promise<void> {
  const { report, stop } = sending;
  await pMap(
    planned,
    async (person) => {
      if (stop.aborted) return;
      await sendPerson(person, sending);
      sending.onDone(peopleDone(report));
    },
    { concurrency: CONCURRENCY },
  );
}

async function sendPerson(person: PlannedPerson, { client, report, abort }: Sending): Promise<void> {
  const { line, userId, known, wanted } = person;
  const changes = changesOf(person);
  if (changes.length === 0) {
    report.unchanged += 1;
    return;
  }
  if (report.dryRun) {
    report[known ? 'updated' : 'created'] += 1;
    report.changes.push({ line, text: `${userId}: ${known ? '' : 'new: '}${changes.join(', ')}` });
    return;
  }
  // Only what was read may be replaced: somebody else may be changing the same person.
  const header = known ? { 'If-Match': etagOf(known.version) } : { 'If-None-Match': '*' as const };
  const params = { path: { user_id: userId }, header };
  try {
    const { data } = await client.PUT('/people/{user_id}', { params, body: wanted, signal: abort });
    if (!known) report.created += 1;
    else if (data.version === known.version) report.unchanged += 1;
    else report.updated += 1;
  } catch (error) {
    if (!(error instanceof ApiError) || !personalFaults.includes(error.status)) throw error;
    const { code, detail } = error;
    report.refused.push({
      line,
      userId,
      code,
      detail: code === 'version-mismatch' ? changedMeanwhile : detail,
    });
  }
}

const changedMeanwhile = 'has changed since the import read the directory; run the import again';
