import { createTimesheetsClient, type paths, type TimesheetsClientOptions } from '@timesheets/sdk';
import createQueries, { type OpenapiQueryClient } from 'openapi-react-query';
import { createContext, type ReactNode, useContext } from 'react';

/** The API, as calls and as queries over the same client. */
export interface Api {
  client: ReturnType<typeof createTimesheetsClient>;
  queries: OpenapiQueryClient<paths>;
}

export function createApi(options: TimesheetsClientOptions): Api {
  const client = createTimesheetsClient(options);
  return { client, queries: createQueries(client) };
}

const ApiContext = createContext<Api | undefined>(undefined);

export function ApiProvider({ api, children }: { api: Api; children: ReactNode }) {
  return <ApiContext value={api}>{children}</ApiContext>;
}

export function useApi(): Api {
  const api = useContext(ApiContext);
  if (api === undefined) throw new Error('useApi needs an ApiProvider above it');
  return api;
}
