import test from 'ava';
import { filterProjects } from '../../../src/features/projects/project-filter.ts';
import { stateOf } from '../../../src/features/projects/project-state.ts';
import { project } from './_project.ts';

const today = '2026-11-20';
const projects = [
  project({ project_id: 'zeta', name: 'Alpha works', client: 'Zeta AG' }),
  project({ project_id: 'acme-app', name: 'ACME app' }),
  project({ project_id: 'old', name: 'Old', archived_at: '2026-01-01T08:00:00.000Z' }),
];
const idsOf = (filter: Partial<Parameters<typeof filterProjects>[1]>) =>
  filterProjects(projects, { text: '', withArchived: false, always: new Set(), ...filter }).map(
    ({ project_id }) => project_id,
  );

test('projects stand by name, archived ones only when they are wanted', (t) => {
  t.deepEqual(idsOf({}), ['acme-app', 'zeta']);
  t.deepEqual(idsOf({ withArchived: true }), ['acme-app', 'zeta', 'old']);
});

test('every word that is typed must be in name, id or client', (t) => {
  t.deepEqual(idsOf({ text: 'alpha ZETA' }), ['zeta']);
  t.deepEqual(idsOf({ text: 'alpha acme' }), []);
});

test('what is being changed stays in sight whatever is looked for', (t) => {
  t.deepEqual(idsOf({ text: 'acme app', always: new Set(['old']) }), ['acme-app', 'old']);
});

test('a project is open from its first to its last day, both included', (t) => {
  t.is(stateOf(project({ open_from: today, open_to: today }), today), 'open');
  t.is(stateOf(project({ open_from: '2026-11-21' }), today), 'upcoming');
  t.is(stateOf(project({ open_to: '2026-11-19' }), today), 'ended');
  t.is(stateOf(project({ archived_at: '2026-01-01T08:00:00.000Z' }), today), 'archived');
});
