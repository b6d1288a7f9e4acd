import { VisuallyHidden } from '@mantine/core';
import { useStore } from '@nanostores/react';
import type { Project } from '@timesheets/sdk';
import { useAnnounce } from '../../ui/announcer.tsx';
import table from '../../ui/dense-table.module.css';
import { focusRow } from '../../ui/focus-row.ts';
import { recordWords } from '../../ui/record-words.ts';
import { EditProject } from './edit-project.tsx';
import { ProjectRow } from './project-row.tsx';
import { useArchive } from './use-archive.ts';
import { projectWords } from './words.ts';

const COLUMNS = 7;

interface ProjectTableProps {
  projects: readonly Project[];
  today: string;
  /** Whether archived projects stay in sight. */
  withArchived: boolean;
  editing: ReadonlySet<string>;
  onEdit: (projectId: string, isEditing: boolean) => void;
}

/** Projects, one in a row; the fields of one that is being changed stand in its place. */
export function ProjectTable({ projects, today, withArchived, editing, onEdit }: ProjectTableProps) {
  const words = useStore(projectWords);
  const { actions } = useStore(recordWords);
  const announce = useAnnounce();
  const archive = useArchive();
  const close = (projectId: string) => {
    onEdit(projectId, false);
    focusRow(projectId);
  };
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.projectId}</th>
          <th scope="col">{words.client}</th>
          <th scope="col">{words.openFrom}</th>
          <th scope="col">{words.openTo}</th>
          <th scope="col">{words.state}</th>
          <th scope="col">
            <VisuallyHidden>{actions}</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {projects.map((project) => {
          const { project_id } = project;
          if (!editing.has(project_id)) {
            return (
              <ProjectRow
                key={project_id}
                project={project}
                today={today}
                onChange={() => onEdit(project_id, true)}
                onArchive={(archived) =>
                  void archive({ project, archived, rowGoes: archived && !withArchived })
                }
              />
            );
          }
          return (
            <tr key={project_id} data-row={project_id}>
              <td colSpan={COLUMNS} className={table.editing}>
                <EditProject
                  project={project}
                  onClose={() => close(project_id)}
                  onSaved={({ name }) => {
                    announce(words.saved({ name }));
                    close(project_id);
                  }}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
