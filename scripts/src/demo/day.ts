import type { DemoProject } from './projects.ts';
import { internalProject, isOpenOn, trainingProject } from './projects.ts';
import type { Random } from './random.ts';

export interface DemoEntry {
  date: string;
  project_id: string;
  minutes: number;
  note: string;
}

/** Time is logged in quarters of an hour. */
const STEP_MINUTES = 15;

/** Draws what somebody logs on a day: mostly on his projects, the rest inside the company; one to four entries. */
export function dayOf(
  random: Random,
  day: { date: string; minutes: number },
  own: readonly DemoProject[],
  all: readonly DemoProject[],
): DemoEntry[] {
  const inside = random.percent(8) ? [internalProject, trainingProject] : [internalProject];
  const wanted = [...own.map(({ projectId }) => projectId).slice(0, random.int(1, own.length)), ...inside];
  const open = wanted
    .flatMap((id) => all.filter(({ projectId }) => projectId === id))
    .filter((project) => isOpenOn(project, day.date));
  const chosen = open.slice(0, drawCount(random));
  const parts = split(random, day.minutes, chosen.length);
  return chosen.map(({ projectId, notes }, at) => ({
    date: day.date,
    project_id: projectId,
    minutes: parts[at] ?? STEP_MINUTES,
    note: random.pick(notes),
  }));
}

function drawCount(random: Random): number {
  const roll = random.int(1, 100);
  if (roll <= 25) return 1;
  if (roll <= 65) return 2;
  return roll <= 92 ? 3 : 4;
}

/** Splits minutes into parts of at least a quarter of an hour, the largest first. */
function split(random: Random, minutes: number, count: number): number[] {
  const steps = Math.max(count, Math.round(minutes / STEP_MINUTES));
  let left = steps;
  const parts: number[] = [];
  for (let more = count - 1; more > 0; more -= 1) {
    const part = random.int(1, Math.max(1, Math.floor((left - more) / 3)));
    parts.push(part);
    left -= part;
  }
  return [left, ...parts].sort((a, b) => b - a).map((part) => part * STEP_MINUTES);
}
