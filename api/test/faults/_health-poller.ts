/** A thread of its own that asks `/healthz` every 20 ms, so that what it measures is the API alone. */
import { Agent, get } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import type { Poll } from './_health.ts';

const everyMs = 20;
const { origin } = workerData as { origin: string };
const agent = new Agent({ keepAlive: true });
const polls: Poll[] = [];
let running = 0;

const timer = setInterval(ask, everyMs);
ask();
parentPort?.postMessage('begun');
parentPort?.once('message', () => {
  clearInterval(timer);
  whenDone();
});

function ask(): void {
  running += 1;
  // Threads have clocks of their own; this one they share.
  const at = Date.now();
  const startedAt = performance.now();
  const settle = (status: number) => {
    polls.push({ at, ms: performance.now() - startedAt, status });
    running -= 1;
  };
  get(`${origin}/healthz`, { agent }, (response) => {
    response.resume();
    response.once('end', () => settle(response.statusCode ?? 0));
  }).once('error', () => settle(0));
}

function whenDone(): void {
  if (running > 0) return void setTimeout(whenDone, everyMs);
  agent.destroy();
  parentPort?.postMessage(polls);
}
