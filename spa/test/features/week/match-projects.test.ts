import type { Project } from '@timesheets/sdk';
import test from 'ava';
import { isOpenIn, matchProjects } from '../../../src/features/week/match-projects.ts';

function project(project_id: string, change: Partial<Project> = {}): Project {
  const at = '2026-01-01T08:00:00.000Z';
  return {
    project_id,
    name: project_id,
    client: null,
    open_from: null,
    open_to: null,
    archived_at: null,
    created_at: at,
    updated_at: at,
    version: 1,
    ...change,
  };
}

const ids = (projects: readonly Project[]) => projects.map(({ project_id }) => project_id);

test('what begins with the text comes first, then what has it anywhere, in the order of names', (t) => {
  const projects = [project('research-web'), project('web-shop'), project('atlas', { client: 'Web Ltd.' })];
  t.deepEqual(ids(matchProjects(projects, 'WEB')), ['web-shop', 'atlas', 'research-web']);
});

test('every word must be found, in name, client or id, without accents', (t) => {
  const projects = [
    project('a', { name: 'Café relaunch', client: 'Müller' }),
    project('b', { name: 'Café' }),
  ];
  t.deepEqual(ids(matchProjects(projects, 'cafe muller')), ['a']);
  t.deepEqual(ids(matchProjects(projects, '')), ['b', 'a']);
});

test('a project is offered when it takes time on some day of the week', (t) => {
  const week = ['2026-11-16', '2026-11-22'] as const;
  t.true(isOpenIn(project('x'), ...week));
  t.true(isOpenIn(project('x', { open_from: '2026-11-22' }), ...week));
  t.true(isOpenIn(project('x', { open_to: '2026-11-16' }), ...week));
  t.false(isOpenIn(project('x', { open_from: '2026-11-23' }), ...week));
  t.false(isOpenIn(project('x', { open_to: '2026-11-15' }), ...week));
  t.false(isOpenIn(project('x', { archived_at: '2026-11-01T08:00:00.000Z' }), ...week));
});
