import type { Project } from '@timesheets/sdk';

export function project(members: Partial<Project> = {}): Project {
  return {
    project_id: 'acme-website',
    name: 'ACME website',
    client: 'ACME Ltd.',
    open_from: null,
    open_to: null,
    archived_at: null,
    created_at: '2026-01-01T08:00:00.000Z',
    updated_at: '2026-01-01T08:00:00.000Z',
    version: 1,
    ...members,
  };
}
