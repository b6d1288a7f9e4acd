import type { MaybeOptionalInit } from 'openapi-fetch';
import type { PathsWithMethod, RequiredKeysOf } from 'openapi-typescript-helpers';
import type { paths } from './generated/schema.ts';
import type { TimesheetsClient } from './timesheets-client.ts';

type ReadPath = PathsWithMethod<paths, 'get'>;

type AnswerOf<Path extends ReadPath> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Answer } } } };
}
  ? Answer
  : never;

type CursorOf<Answer> = Answer extends { items: readonly unknown[]; next_cursor: infer Cursor }
  ? Cursor
  : never;

/** The paths whose GET answers a page at a time, and comes to an end: a feed has a next cursor for ever. */
export type PagedPath = {
  [Path in ReadPath]: null extends CursorOf<AnswerOf<Path>> ? Path : never;
}[ReadPath];

/** One page of a list. */
export type PageOf<Path extends PagedPath> = AnswerOf<Path>;

/** What the pages of a list hold. */
export type ItemOf<Path extends PagedPath> =
  PageOf<Path> extends { items: readonly (infer Item)[] } ? Item : never;

/** What is said with a call that reads: `params`, `signal`, `headers`. */
export type ReadInit<Path extends ReadPath> = Omit<
  NonNullable<MaybeOptionalInit<paths[Path], 'get'>>,
  'parseAs' | 'body'
>;

type ReadArguments<Init> = RequiredKeysOf<Init> extends never ? [init?: Init] : [init: Init];

/**
 * Every item of a list: `for await (const entry of listAll(client, '/timesheets', { params: { query } })) …`. Pages are
 * fetched one at a time, each when its first item is asked for. When the signal aborts, it rejects with its reason.
 */
export function listAll<Path extends PagedPath>(
  client: Pick<TimesheetsClient, 'GET'>,
  path: Path,
  ...init: ReadArguments<ReadInit<Path>>
): AsyncGenerator<ItemOf<Path>, void, undefined> {
  const items = itemsOf(anyPages(client as unknown as AnyReader, path, init[0]), init[0]?.signal);
  return items as AsyncGenerator<ItemOf<Path>, void, undefined>;
}

/** The same page by page: at least one, and the last has null for a `next_cursor`. */
export function listPages<Path extends PagedPath>(
  client: Pick<TimesheetsClient, 'GET'>,
  path: Path,
  ...init: ReadArguments<ReadInit<Path>>
): AsyncGenerator<PageOf<Path>, void, undefined> {
  const pages: AsyncGenerator<unknown, void, undefined> = anyPages(
    client as unknown as AnyReader,
    path,
    init[0],
  );
  return pages as AsyncGenerator<PageOf<Path>, void, undefined>;
}

// What the types above promise for a path, in terms that hold for all of them.

interface AnyPage {
  items: readonly unknown[];
  next_cursor: string | null;
}

interface AnyInit {
  params?: { query?: object | undefined } | undefined;
  signal?: AbortSignal | null | undefined;
}

interface AnyReader {
  GET(path: string, init: AnyInit): Promise<{ data: AnyPage }>;
}

async function* anyPages(
  client: AnyReader,
  path: string,
  init: AnyInit = {},
): AsyncGenerator<AnyPage, void, undefined> {
  let query = init.params?.query;
  for (;;) {
    const { data: page } = await client.GET(path, { ...init, params: { ...init.params, query } });
    yield page;
    if (page.next_cursor === null) return;
    query = { ...query, cursor: page.next_cursor };
  }
}

async function* itemsOf(
  pages: AsyncGenerator<AnyPage, void, undefined>,
  signal: AbortSignal | null | undefined,
): AsyncGenerator<unknown, void, undefined> {
  for await (const { items } of pages) {
    for (const item of items) {
      if (signal?.aborted) throw signal.reason;
      yield item;
    }
  }
}
