import type { Adapter, AdapterFactory, AdapterPayload, ClientMetadata } from 'oidc-provider';

interface Entry {
  payload: AdapterPayload;
  expiresAtMs: number;
}

const sweepEvery = 1000;

/**
 * Keeps sessions, grants and codes in this process; looks clients up in `clients` each time, so that an origin
 * that joins later counts at once.
 */
export function createMemoryAdapter(clients: ReadonlyMap<string, ClientMetadata>): AdapterFactory {
  const entries = new Map<string, Entry>();
  let writes = 0;

  function forgetExpired() {
    for (const [key, entry] of entries) if (entry.expiresAtMs <= Date.now()) entries.delete(key);
  }

  return (model: string): Adapter => {
    const keyOf = (id: string) => `${model}:${id}`;
    const live = (entry: Entry | undefined) =>
      entry && entry.expiresAtMs > Date.now() ? entry.payload : undefined;
    const ofModel = () => [...entries].filter(([key]) => key.startsWith(keyOf('')));

    return {
      find: async (id) => (model === 'Client' ? clients.get(id) : live(entries.get(keyOf(id)))),
      findByUid: async (uid) => live(ofModel().find(([, { payload }]) => payload.uid === uid)?.[1]),
      findByUserCode: async () => undefined,
      async upsert(id, payload, expiresInS) {
        writes += 1;
        if (writes % sweepEvery === 0) forgetExpired();
        const expiresAtMs =
          expiresInS === undefined ? Number.POSITIVE_INFINITY : Date.now() + expiresInS * 1000;
        entries.set(keyOf(id), { payload, expiresAtMs });
      },
      async consume(id) {
        const entry = entries.get(keyOf(id));
        if (entry) entry.payload.consumed = Math.floor(Date.now() / 1000);
      },
      async destroy(id) {
        entries.delete(keyOf(id));
      },
      async revokeByGrantId(grantId) {
        for (const [key, { payload }] of ofModel()) if (payload.grantId === grantId) entries.delete(key);
      },
    };
  };
}
