import { requirePerson } from '../domain/policy.ts';
import { putSettings } from '../domain/settings.ts';
import { selectSettings } from '../store/settings.ts';
import type { Parts } from './parts.ts';
import { etagOf, readIfMatch } from './preconditions.ts';
import { presentSettings } from './present-directory.ts';
import type { Handlers } from './types.ts';
import { write } from './write.ts';

/** What holds for everybody. */
export function settingsHandlers(parts: Parts): Pick<Handlers, 'getSettings' | 'putSettings'> {
  return {
    async getSettings({ actor }) {
      requirePerson(actor);
      const settings = await parts.store.read(selectSettings);
      return { status: 200, headers: { ETag: etagOf(settings.version) }, body: presentSettings(settings) };
    },

    putSettings: (input) =>
      write(parts, input, async (unit) => {
        const settings = await putSettings(unit, input.body, readIfMatch(input.headers['If-Match']));
        return { status: 200, headers: { ETag: etagOf(settings.version) }, body: presentSettings(settings) };
      }),
  };
}
