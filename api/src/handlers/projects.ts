import { createHash } from 'node:crypto';
import { putProject } from '../domain/projects.ts';
import { selectProjectPage } from '../store/projects.ts';
import { readCursor, textPlace, writeCursor } from './cursors.ts';
import type { Parts } from './parts.ts';
import { etagOf, ifNoneMatch, readPrecondition } from './preconditions.ts';
import { presentProject } from './present.ts';
import type { Handlers } from './types.ts';
import { write } from './write.ts';

/** What time is logged on. */
export function projectHandlers(parts: Parts): Pick<Handlers, 'listProjects' | 'putProject'> {
  return {
    async listProjects({ query, headers }) {
      const { limit, cursor, ...question } = query;
      const [after] = readCursor(cursor, question, [textPlace]) ?? [];
      const rows = await parts.store.read((db) => selectProjectPage(db, query.open_on, after, limit + 1));
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      const body = {
        items: page.map(presentProject),
        next_cursor: last && rows.length > limit ? writeCursor(question, [last.project_id]) : null,
      };
      const etag = `"${createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 22)}"`;
      const caching = { ETag: etag, 'Cache-Control': 'private, no-cache' };
      if (ifNoneMatch(headers['If-None-Match'], etag))
        return { status: 304, headers: caching, body: undefined };
      return { status: 200, headers: caching, body };
    },

    putProject: (input) =>
      write(parts, input, async (unit) => {
        const { name, client = null, open_from = null, open_to = null, archived = false } = input.body;
        const content = { name, client, open_from, open_to, archived };
        const { project, created } = await putProject(
          unit,
          input.path.project_id,
          content,
          readPrecondition(input.headers),
        );
        const headers = { ETag: etagOf(project.version) };
        return { status: created ? 201 : 200, headers, body: presentProject(project) };
      }),
  };
}
