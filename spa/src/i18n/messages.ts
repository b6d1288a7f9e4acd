import {
  type ComponentsJSON,
  createI18n,
  type params as libraryParams,
  strings,
  type TranslationJSON,
  type Translations,
  transform,
} from '@nanostores/i18n';
import { chooseLanguage, type Language, language, preferredLanguage } from './language.ts';

export { count } from '@nanostores/i18n';

/** Another language's words for some English ones: the same names, with `{name}` and the plural forms as plain text. */
export type Translated<English extends { get(): Translations }> = {
  [Name in keyof ReturnType<English['get']>]: ReturnType<English['get']>[Name] extends string
    ? string
    : TranslationJSON;
};

type Load = () => Promise<ComponentsJSON>;

const loads = new Map<Language, Load>();

/**
 * Words with `{name}` in them, which become a function of the names. The library's own would take `$&` in somebody's
 * text for an instruction, and `{other}` in it for another name.
 */
export const params = transform((_locale, words: TranslationJSON, values: Record<string, string | number>) =>
  strings(words, (text) => text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole))),
) as typeof libraryParams;

/**
 * Declares English words under a name of their own. They sit beside what shows them, in `words.ts`; the other
 * languages' in `words.de.ts`, which `german.ts` gathers.
 */
export const i18n = createI18n<Language, 'en'>(language, {
  baseLocale: 'en',
  // Words that cannot be fetched stay English.
  get: async (code) =>
    (await loads
      .get(code)?.()
      .catch(() => undefined)) ?? {},
});

/** Says where a language's words come from. */
export function provideTranslations(code: Language, load: Load): void {
  loads.set(code, load);
}

/** Speaks this language from now on, once its words are here; undefined means the browser's. */
export async function switchLanguage(code: Language | undefined): Promise<void> {
  await loadTranslations(code ?? preferredLanguage());
  chooseLanguage(code);
}

/** Fetches a language's words, once, so that nobody sees English first. */
export async function loadTranslations(code: Language): Promise<void> {
  const load = loads.get(code);
  if (!load || code in i18n.cache) return;
  i18n.cache[code] = (await load()) as never;
}
