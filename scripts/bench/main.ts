import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { copyDatabase } from './database.ts';
import { audience, type Issuer, startIssuer } from './issuer.ts';
import { measure, type Work } from './load.ts';
import { insertRows } from './peers/bare-sqlite.ts';
import { type Running, start } from './program.ts';
import { compare, printTable, type Row } from './table.ts';
import { works } from './works.ts';

/**
 * `npm run bench`: how fast the API is on SQLite, as ratios to its peers. Each figure is measured in turn with its
 * peer's, in the same run, by the same load, and is a median.
 */

const { values } = parseArgs({
  options: {
    entries: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '5' },
  },
});
const size = { people: 500, entries: Number(values.entries) };
const rounds = Number(values.rounds);
const seconds = Number(values.seconds);
const connections = 32;
/** A batch is as much work as 1000 requests. */
const batchConnections = 4;

const source = (path: string) => join(import.meta.dirname, path);
const folder = mkdtempSync(join(tmpdir(), 'timesheets-bench-'));
const running: Running[] = [];
const issuer = await startIssuer(100);
try {
  const rows = await run(issuer);
  printTable(rows);
  const reports = source('../../reports');
  mkdirSync(reports, { recursive: true });
  const machine = { node: process.version, platform: `${process.platform} ${process.arch}` };
  const report = { at: new Date().toISOString(), ...machine, size, rounds, seconds, connections, rows };
  writeFileSync(join(reports, 'bench.json'), `${JSON.stringify(report, undefined, 2)}\n`);
} finally {
  for (const program of running) await program.stop();
  issuer.close();
  rmSync(folder, { recursive: true, force: true });
}

async function run({ url, jwksUri, accessTokens }: Issuer): Promise<Row[]> {
  const database = await copyDatabase(mkdirIn('api'), size);
  const bareDatabase = await copyDatabase(mkdirIn('bare'), size);
  const api = await started(source('../../api/src/main.ts'), 'api.log', {
    OIDC_ISSUER: url,
    OIDC_AUDIENCE: audience,
    DATABASE_URL: `sqlite:${database}`,
    PORT: '0',
    RATE_LIMIT_PER_MINUTE: '1000000',
  });
  const list = await fetch(api.origin + works.list.path, {
    headers: { authorization: `Bearer ${accessTokens[0]}` },
  });
  const answer = { ANSWER: await list.text() };
  const scenario = await started(source('peers/scenario-stack.ts'), 'scenario.log', {
    ...answer,
    ISSUER: url,
    AUDIENCE: audience,
    JWKS_URI: jwksUri,
  });
  const bare = await started(source('peers/bare-http.ts'), 'bare.log', answer);

  const rate = async (origin: string, work: Work, count = connections) =>
    (await measure(origin, work, { connections: count, seconds, accessTokens })).rate;
  const peerList: Work = { ...works.list, path: '/timesheets' };
  const peerCreate: Work = { ...works.create, path: '/timesheets' };
  const ours = {
    list: () => rate(api.origin, works.list),
    week: () => rate(api.origin, works.week),
    create: () => rate(api.origin, works.create),
    batch: async () => 1000 * (await rate(api.origin, works.batch, batchConnections)),
  };
  const peers = {
    scenarioList: () => rate(scenario.origin, peerList),
    scenarioCreate: () => rate(scenario.origin, peerCreate),
    bareHttp: () => rate(bare.origin, peerList),
    bareInsert: async () => insertRows(bareDatabase, { perCommit: 1, seconds }),
    bareBatch: async () => insertRows(bareDatabase, { perCommit: 1000, seconds }),
  };
  const scenarioStack = 'Express + express-jwt + jwks-rsa';
  const comparisons = [
    [
      { work: 'GET /timesheets, 20 rows', peer: scenarioStack, must: 1.8, goal: 2.5 },
      ours.list,
      peers.scenarioList,
    ],
    [
      { work: 'GET /timesheets, 20 rows', peer: 'bare node:http', must: 0.25, goal: 0.35 },
      ours.list,
      peers.bareHttp,
    ],
    [
      { work: 'GET /timesheet-weeks/{week}', peer: scenarioStack, must: 1.5, goal: 2 },
      ours.week,
      peers.scenarioList,
    ],
    [
      { work: 'POST /timesheets', peer: `${scenarioStack}, storing nothing`, must: 0.5, goal: 0.7 },
      ours.create,
      peers.scenarioCreate,
    ],
    [
      { work: 'POST /timesheets', peer: 'bare node:sqlite, a commit each', must: 0.9, goal: 1.2 },
      ours.create,
      peers.bareInsert,
    ],
    [
      {
        work: 'POST /timesheets/batch, 1000 items (rows)',
        peer: 'bare node:sqlite, 1000 a commit',
        must: 0.15,
        goal: 0.25,
      },
      ours.batch,
      peers.bareBatch,
    ],
  ] as const;
  const compared: Row[] = [];
  // One after the other: they share the machine.
  for (const [mark, own, peer] of comparisons) compared.push(await compare(mark, own, peer, rounds));
  return compared;
}

function mkdirIn(name: string): string {
  const path = join(folder, name);
  mkdirSync(path);
  return path;
}

async function started(script: string, log: string, env: Record<string, string>): Promise<Running> {
  const program = await start(script, env, join(folder, log));
  running.push(program);
  return program;
}
