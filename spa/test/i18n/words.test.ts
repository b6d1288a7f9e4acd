/** Whether every language says everything that the English says, and with the same names in it. */
import { globSync } from 'node:fs';
import path from 'node:path';
import test from 'ava';
import { german } from '../../src/german.ts';
import { i18n } from '../../src/i18n/messages.ts';

type Words = string | { [form: string]: Words };
type Vocabulary = Record<string, Record<string, Words>>;

const source = path.join(import.meta.dirname, '../../src');
const declaring = globSync('**/{words,*-words}.ts', { cwd: source });
await Promise.all(declaring.map((file) => import(path.join(source, file))));

const english = i18n.cache.en as unknown as Vocabulary;
const others: [string, Vocabulary][] = [['German', german as Vocabulary]];

/** Every text in the words under one name: one, or one for each plural form. */
function textsIn(words: Words): string[] {
  return typeof words === 'string' ? [words] : Object.values(words).flatMap(textsIn);
}

function namesIn(words: Words): string {
  const names = textsIn(words).flatMap((text) => text.match(/\{\w+\}/g) ?? []);
  return [...new Set(names)].sort().join(' ');
}

const without = (all: string[], some: string[]) => all.filter((one) => !some.includes(one));

test('the declarations of English words are found', (t) => {
  t.true(declaring.length >= 6, declaring.join(' '));
  t.true(Object.keys(english).length >= 12);
});

for (const [language, vocabulary] of others) {
  test(`${language} has the same words as English: none missing, none left over`, (t) => {
    const keysOf = (of: Vocabulary) =>
      Object.entries(of).flatMap(([component, words]) =>
        Object.keys(words).map((key) => `${component}.${key}`),
      );
    const [said, meant] = [keysOf(vocabulary), keysOf(english)];
    t.deepEqual(
      { missing: without(meant, said), leftOver: without(said, meant) },
      { missing: [], leftOver: [] },
    );
  });
}

for (const [language, vocabulary] of [['English', english] as const, ...others]) {
  for (const [component, words] of Object.entries(vocabulary)) {
    test(`no word of ${component} is empty or untidy in ${language}`, (t) => {
      for (const [key, value] of Object.entries(words)) {
        for (const text of textsIn(value)) {
          t.regex(text, /\S/, key);
          t.notRegex(text, / {2}|\.{3}|"|'/, `${key}: “${text}” wants other characters`);
        }
      }
    });
  }
}

for (const [language, vocabulary] of others) {
  for (const [component, words] of Object.entries(english)) {
    test(`${component} names the same things in ${language} as in English`, (t) => {
      for (const [key, value] of Object.entries(words)) {
        const translated = vocabulary[component]?.[key];
        t.is(translated === undefined ? undefined : namesIn(translated), namesIn(value), key);
        // A plural must stay one: a form of its own for one, and one for all others.
        if (typeof value === 'object' && 'one' in value) {
          const forms = typeof translated === 'object' ? Object.keys(translated) : [];
          t.true(forms.includes('one') && (forms.includes('other') || forms.includes('many')), key);
        }
      }
    });
  }
}
