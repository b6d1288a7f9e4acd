import { putPerson } from '../domain/directory.ts';
import { selectPersonPage } from '../store/people-list.ts';
import { readCursor, textPlace, writeCursor } from './cursors.ts';
import { readUserId } from './entries.ts';
import type { Parts } from './parts.ts';
import { etagOf, readPrecondition } from './preconditions.ts';
import { presentPerson } from './present-directory.ts';
import type { Handlers } from './types.ts';
import { write } from './write.ts';

/** Everybody the API knows. */
export function personHandlers(parts: Parts): Pick<Handlers, 'listPeople' | 'putPerson'> {
  return {
    async listPeople({ query }) {
      const { limit, cursor, ...question } = query;
      const [after] = readCursor(cursor, question, [textPlace]) ?? [];
      const filter = { activeOn: query.active_on, userType: query.user_type, text: query.q };
      const rows = await parts.store.read((db) => selectPersonPage(db, filter, after, limit + 1));
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      return {
        status: 200,
        body: {
          items: page.map(presentPerson),
          next_cursor: last && rows.length > limit ? writeCursor(question, [last.user_id]) : null,
        },
      };
    },

    putPerson: (input) =>
      write(parts, input, async (unit) => {
        const userId = readUserId(parts, input.path.user_id, '/path/user_id');
        const { email = null, name = null, user_type, ...rest } = input.body;
        const { active_from = null, active_to = null, target_minutes = null } = rest;
        const content = { email, name, user_type, active_from, active_to, target_minutes };
        const { person, created } = await putPerson(unit, userId, content, readPrecondition(input.headers));
        const headers = { ETag: etagOf(person.version) };
        return { status: created ? 201 : 200, headers, body: presentPerson(person) };
      }),
  };
}
