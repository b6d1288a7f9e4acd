import { type Language, language, localeOf } from '../i18n/language.ts';

const collators = new Map<Language, Intl.Collator>();

/** Compares names as the language sorts them: capitals and accents count for little, `Project 9` comes before `Project 10`. */
export function compareTexts(a: string, b: string): number {
  const code = language.get();
  const collator = collators.get(code) ?? new Intl.Collator(localeOf(code), { numeric: true });
  collators.set(code, collator);
  return collator.compare(a, b);
}
