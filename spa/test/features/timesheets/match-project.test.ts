import test from 'ava';
import { findProjects, matchProject } from '../../../src/features/timesheets/match-project.ts';

const OPTIONS = ['Internal', 'Internal tools', 'Training · ABC'].map((label) => ({
  value: label.slice(0, 5),
  label,
}));

for (const [text, label] of [
  ['internal', 'Internal'],
  [' Train ', 'Training · ABC'],
  ['tools', 'Internal tools'],
  ['inter', undefined],
  ['tráining · abc', 'Training · ABC'],
  ['nothing like it', undefined],
  [' ', undefined],
] as const) {
  test(`"${text}" means ${label ?? 'none'}`, (t) => {
    t.is(matchProject(OPTIONS, text)?.label, label);
  });
}

test('the list holds what has the text in it, in the middle too, and what begins with it comes first', (t) => {
  const labels = (text: string) => findProjects(OPTIONS, text).map(({ label }) => label);
  t.deepEqual(labels(''), ['Internal', 'Internal tools', 'Training · ABC']);
  t.deepEqual(labels('T'), ['Training · ABC', 'Internal', 'Internal tools']);
  t.deepEqual(labels('abc'), ['Training · ABC']);
  t.deepEqual(labels('zzz'), []);
});
