import test from 'ava';
import { matchProject } from '../../../src/features/timesheets/match-project.ts';

const OPTIONS = ['Internal', 'Internal tools', 'Training · ABC'].map((label) => ({
  value: label.slice(0, 5),
  label,
}));

for (const [text, label] of [
  ['internal', 'Internal'],
  [' Train ', 'Training · ABC'],
  ['tools', 'Internal tools'],
  ['inter', undefined],
  ['nothing like it', undefined],
  [' ', undefined],
] as const) {
  test(`"${text}" means ${label ?? 'none'}`, (t) => {
    t.is(matchProject(OPTIONS, text)?.label, label);
  });
}
