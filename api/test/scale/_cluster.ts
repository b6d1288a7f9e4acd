import { createTimesheetsClient } from '@timesheets/sdk';
import { scopes } from '@timesheets/sdk/operations';
import { type Caller, putProject } from '../_api.ts';
import { createDatabase } from '../_dialects.ts';
import { audience, startIssuer } from '../_issuer.ts';
import { end, type RunningProcess, run } from '../process/_process.ts';
import { type RoundRobin, startRoundRobin } from './_round-robin.ts';

export interface Cluster {
  databaseUrl: string;
  proxy: RoundRobin;
  /** One more process, when it listens. */
  start(): Promise<Member>;
  /** A person with all scopes, whose requests go through the proxy. `retries` is the SDK client's. */
  person(userId: string, retries?: number): Promise<Caller>;
  close(): Promise<void>;
}

export interface Member {
  process: RunningProcess;
  origin: string;
}

/** API processes on one PostgreSQL behind a proxy, none of them started yet. */
export async function createCluster(): Promise<Cluster> {
  const issuer = await startIssuer();
  const database = await createDatabase('postgres');
  const proxy = await startRoundRobin();
  const processes: RunningProcess[] = [];
  const env = {
    OIDC_ISSUER: issuer.url,
    OIDC_AUDIENCE: audience,
    MACHINE_CLIENTS: 'pusher=erp',
    DATABASE_URL: database.url,
    PORT: '0',
    API_PROCESSES: '3',
    RATE_LIMIT_PER_MINUTE: '1000000',
    LOG_LEVEL: 'info',
  };
  return {
    databaseUrl: database.url,
    proxy,
    async start() {
      const process = run('main.ts', env);
      processes.push(process);
      return { process, origin: (await process.listening).replace('localhost', '127.0.0.1') };
    },
    async person(userId, retries = 0) {
      const accessToken = await issuer.mintAccessToken({ sub: userId, scope: scopes.join(' ') });
      const baseUrl = `${proxy.origin}/api/v1`;
      return {
        accessToken,
        fetch: (path, init = {}) =>
          fetch(`${baseUrl}${path}`, {
            ...init,
            headers: { authorization: `Bearer ${accessToken}`, ...init.headers },
          }),
        client: createTimesheetsClient({ baseUrl, retries, getAccessToken: async () => accessToken }),
      };
    },
    async close() {
      await Promise.all(processes.map(end));
      await proxy.close();
      await database.drop();
      await issuer.close();
    },
  };
}

/** Three processes that share the work, and the project `acme-website`. */
export async function startThree(cluster: Cluster): Promise<[Member, Member, Member]> {
  // At once, on an empty database: one of them migrates it.
  const members = await Promise.all([cluster.start(), cluster.start(), cluster.start()]);
  cluster.proxy.turnTo(members.map(({ origin }) => origin));
  await putProject(await cluster.person('mia'), 'acme-website');
  return members;
}
