import { ActionIcon, Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import type { Project } from '@timesheets/sdk';
import table from '../../ui/dense-table.module.css';
import { formatDate, formatInstant } from '../../ui/format-date.ts';
import { PencilIcon } from '../../ui/icons.tsx';
import { recordWords } from '../../ui/record-words.ts';
import { type StatusTone, StatusWord } from '../../ui/status-word.tsx';
import { type ProjectState, stateOf } from './project-state.ts';
import { projectWords } from './words.ts';

const TONES: Record<ProjectState, StatusTone> = {
  open: 'good',
  upcoming: 'waiting',
  ended: 'neutral',
  archived: 'neutral',
};

interface ProjectRowProps {
  project: Project;
  today: string;
  onChange: () => void;
  onArchive: (archived: boolean) => void;
}

/** One project. */
export function ProjectRow({ project, today, onChange, onArchive }: ProjectRowProps) {
  const { project_id, name, client, open_from, open_to, archived_at } = project;
  const words = useStore(projectWords);
  const { change } = useStore(recordWords);
  const state = stateOf(project, today);
  const isArchived = archived_at !== null;
  return (
    <tr data-row={project_id}>
      <th scope="row" className={table.primary}>
        {name}
      </th>
      <td className={table.text}>{project_id}</td>
      <td className={table.text}>{client}</td>
      <td data-label={words.from}>{open_from && formatDate(open_from)}</td>
      <td data-label={words.to}>{open_to && formatDate(open_to)}</td>
      <td title={archived_at ? words.archivedSince({ date: formatInstant(archived_at) }) : undefined}>
        <StatusWord tone={TONES[state]}>{words[state]}</StatusWord>
      </td>
      <td className={table.actions}>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          fw={400}
          c="dimmed"
          aria-label={isArchived ? words.restoreOf({ name }) : words.archiveOf({ name })}
          onClick={() => onArchive(!isArchived)}
        >
          {isArchived ? words.restore : words.archive}
        </Button>
        <ActionIcon
          data-change
          variant="subtle"
          color="gray"
          aria-label={words.changeOf({ name })}
          title={change}
          onClick={onChange}
        >
          <PencilIcon />
        </ActionIcon>
      </td>
    </tr>
  );
}
