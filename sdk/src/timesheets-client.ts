import type { Client, MaybeOptionalInit, ParseAsResponse } from 'openapi-fetch';
import type {
  HttpMethod,
  MediaType,
  PathsWithMethod,
  Readable,
  RequiredKeysOf,
  ResponseObjectMap,
  SuccessResponse,
} from 'openapi-typescript-helpers';
import type { paths } from './generated/schema.ts';

type Operation<Path extends keyof paths, Method extends HttpMethod> =
  paths[Path] extends Record<Method, infer Declared extends Record<string, unknown>> ? Declared : never;

type InitArguments<Init> =
  RequiredKeysOf<Init> extends never
    ? [(Init & { [key: string]: unknown })?]
    : [Init & { [key: string]: unknown }];

interface Success<Declared extends Record<string, unknown>, Init> {
  data: ParseAsResponse<Readable<SuccessResponse<ResponseObjectMap<Declared>, MediaType>>, Init>;
  error?: never;
  response: Response;
}

type Call<Method extends HttpMethod> = <
  Path extends PathsWithMethod<paths, Method>,
  Init extends MaybeOptionalInit<paths[Path], Method>,
>(
  path: Path,
  ...init: InitArguments<Init>
) => Promise<Success<Operation<Path, Method>, Init>>;

/** openapi-fetch's client, of which this SDK knows more: a call that resolves has succeeded, so `data` is there. */
export type TimesheetsClient = {
  /** Calls an operation that reads. */
  GET: Call<'get'>;
  /** Calls an operation that stores a whole thing. */
  PUT: Call<'put'>;
  /** Calls an operation that creates, or that does many writes at once. */
  POST: Call<'post'>;
  /** Calls an operation that changes a thing. */
  PATCH: Call<'patch'>;
  /** Calls an operation that deletes. */
  DELETE: Call<'delete'>;
} & Client<paths>;
