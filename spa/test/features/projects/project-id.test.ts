import test from 'ava';
import { isProjectId, proposeProjectId } from '../../../src/features/projects/project-id.ts';

const nothing = new Set<string>();

test('a name becomes an id that people can type', (t) => {
  t.is(proposeProjectId('ACME website', nothing), 'acme-website');
  t.is(proposeProjectId('  R&D: Größe / Übung 2026! ', nothing), 'r-and-d-groesse-uebung-2026');
  t.is(proposeProjectId('Café Ångström', nothing), 'cafe-aangstroem');
  t.is(proposeProjectId('Müller', nothing), 'mueller');
});

test('a name without a single letter of an id proposes none', (t) => {
  t.is(proposeProjectId('東京', nothing), '');
  t.is(proposeProjectId(' – ', nothing), '');
});

test('a taken id is numbered, and a long one stays within what the API takes', (t) => {
  t.is(proposeProjectId('Internal', new Set(['internal', 'internal-2'])), 'internal-3');
  const long = 'x'.repeat(80);
  const first = proposeProjectId(long, nothing);
  t.is(first.length, 64);
  const second = proposeProjectId(long, new Set([first]));
  t.is(second.length, 64);
  t.true(second.endsWith('x-2'));
  t.true(isProjectId(second));
  t.is(proposeProjectId(`${'y'.repeat(63)} z`, nothing), 'y'.repeat(63));
});
