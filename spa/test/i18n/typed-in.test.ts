import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'ava';
import { typedInTexts } from './_typed-in.ts';

const source = path.join(import.meta.dirname, '../../src');

for (const [what, text] of [
  ['text', '<p>Nothing logged</p>'],
  ['a text beside a name', '<p>Request {id}</p>'],
  ['one of two texts', "<p>{isOpen ? 'Show less' : words.all}</p>"],
  ['a text under a condition', "<p>{isOpen && 'Show less'}</p>"],
  ['a label', '<nav aria-label="Main" />'],
  ['a label with something in it', '<b aria-label={`Change $' + '{what}`} />'],
  ['a label among options', "<Choice options={[{ value: 'a', label: 'All of it' }]} />"],
  ['a title of a component of ours', '<Page title="My week" />'],
  ['a placeholder', "<input placeholder={isPending ? 'Loading…' : words.type} />"],
]) {
  test(`${what} that is typed in is found`, (t) => {
    t.is(typedInTexts('x.tsx', `export const X = () => ${text};`).length, 1);
  });
}

for (const text of [
  '<p>{words.nothing}</p>',
  '<p>– · 12:30</p>',
  '<kbd>90m</kbd>',
  '<i className="Big" id="Main" data-tone="Good" />',
  "<input type=\"date\" value={isOpen ? 'a' : 'b'} />",
  '<b aria-label={words.changeThis({ what })}>{formatDate(date)}</b>',
]) {
  test(`what is no words is left alone: ${text}`, (t) => {
    t.deepEqual(typedInTexts('x.tsx', `export const X = () => ${text};`), []);
  });
}

test('no text is typed into a component: all of them are words that can be translated', (t) => {
  const files = globSync('**/*.tsx', { cwd: source });
  t.true(files.length > 30);
  const found = files.flatMap((file) => typedInTexts(file, readFileSync(path.join(source, file), 'utf8')));
  t.deepEqual(found, []);
});
