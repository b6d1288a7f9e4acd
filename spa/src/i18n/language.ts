import { atom, computed, type ReadableAtom } from 'nanostores';

/** The languages there are words for. */
export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

/** Where the person's choice is kept. */
export const LANGUAGE_KEY = 'timesheets.language';

const choice = atom<Language | undefined>(readChoice());

/** What the person chose; undefined when he leaves it to the browser. */
export const languageChoice: ReadableAtom<Language | undefined> = choice;

/** The language of the words on the screen: the person's choice, or what the browser prefers of those there are. */
export const language: ReadableAtom<Language> = computed(choice, (chosen) => chosen ?? preferredLanguage());

/** Chooses a language from now on; undefined leaves it to the browser again. */
export function chooseLanguage(next: Language | undefined): void {
  choice.set(next);
  try {
    if (next === undefined) localStorage.removeItem(LANGUAGE_KEY);
    else localStorage.setItem(LANGUAGE_KEY, next);
  } catch {
    // Storage is switched off: the choice lasts as long as the page.
  }
}

/** The first language that the browser asks for and that there are words for, in whatever variety: `de-AT` is German. */
export function preferredLanguage(preferred: readonly string[] = navigator.languages): Language {
  for (const tag of preferred) {
    const base = baseOf(tag);
    const known = languages.find((code) => code === base);
    if (known !== undefined) return known;
  }
  return 'en';
}

/** The tag by which dates and numbers are written: the person's own variety of the language, `en-US`, if he has one. */
export function localeOf(code: Language, preferred: readonly string[] = navigator.languages): string {
  const fallback = { en: 'en-GB', de: 'de-DE' }[code];
  return preferred.find((tag) => baseOf(tag) === code) ?? fallback;
}

function readChoice(): Language | undefined {
  try {
    const stored = localStorage.getItem(LANGUAGE_KEY);
    return languages.find((code) => code === stored);
  } catch {
    return undefined;
  }
}

function baseOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).language;
  } catch {
    // Browsers on some systems report tags that Intl refuses, `en-US@posix` for one.
    return undefined;
  }
}
