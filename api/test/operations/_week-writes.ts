import type { Caller, TestApi } from '../_api.ts';
import { create } from './_entries.ts';
import { unique } from './_on-each-dialect.ts';
import { copyWeek, dayOf, saveGrid, submit, weeksAgo, withdraw } from './_weeks.ts';

const week = weeksAgo(1);

/** One of the four writes of an own week, each on a week of its own kind. */
export interface WeekWrite {
  week: string;
  /** Somebody whose week this write changes. */
  owner(api: TestApi, userId?: string): Promise<Caller>;
  send(caller: Caller, ifMatch: string | undefined, headers?: Record<string, string>): Promise<Response>;
  /** The same write, asking for something else. */
  sendOther(caller: Caller, ifMatch: string | undefined, headers?: Record<string, string>): Promise<Response>;
}

async function ownerWithEntries(api: TestApi, userId = unique('ann')): Promise<Caller> {
  const ann = await api.person(userId);
  await create(ann, { date: dayOf(week) });
  await create(ann, { date: dayOf(weeksAgo(2), 2) });
  return ann;
}

const cell = { project_id: 'acme-website', date: dayOf(week, 1) };

export const weekWrites: Record<'grid' | 'copy' | 'submit' | 'withdraw', WeekWrite> = {
  grid: {
    week,
    owner: ownerWithEntries,
    send: (caller, ifMatch, headers) => saveGrid(caller, week, [{ ...cell, minutes: 5 }], ifMatch, headers),
    sendOther: (caller, ifMatch, headers) =>
      saveGrid(caller, week, [{ ...cell, minutes: 6 }], ifMatch, headers),
  },
  copy: {
    week,
    owner: ownerWithEntries,
    send: (caller, ifMatch, headers) => copyWeek(caller, weeksAgo(2), week, ifMatch, headers),
    sendOther: (caller, ifMatch, headers) => copyWeek(caller, weeksAgo(3), week, ifMatch, headers),
  },
  submit: {
    week,
    owner: ownerWithEntries,
    send: (caller, ifMatch, headers) => submit(caller, week, ifMatch, {}, headers),
    sendOther: (caller, ifMatch, headers) => submit(caller, week, ifMatch, { confirm_empty: true }, headers),
  },
  withdraw: {
    week,
    async owner(api, userId) {
      const ann = await ownerWithEntries(api, userId);
      await submit(ann, week, '*');
      return ann;
    },
    send: (caller, ifMatch, headers) => withdraw(caller, week, ifMatch, headers),
    sendOther: (caller, ifMatch, headers) => withdraw(caller, weeksAgo(2), ifMatch, headers),
  },
};
