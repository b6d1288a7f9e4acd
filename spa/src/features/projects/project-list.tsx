import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import type { Project } from '@timesheets/sdk';
import { useMemo, useRef, useState } from 'react';
import { useAnnounce } from '../../ui/announcer.tsx';
import { FilterBar, FilterCheck, FilterText } from '../../ui/filter-bar.tsx';
import { PlusIcon } from '../../ui/icons.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { recordWords } from '../../ui/record-words.ts';
import { AddProject } from './add-project.tsx';
import { filterProjects } from './project-filter.ts';
import { ProjectTable } from './project-table.tsx';
import { projectWords } from './words.ts';

interface ProjectListProps {
  projects: readonly Project[];
  today: string;
}

/** The projects that the filter leaves, and the way to add one. */
export function ProjectList({ projects, today }: ProjectListProps) {
  const words = useStore(projectWords);
  const { nothingFound, clearFilter } = useStore(recordWords);
  const announce = useAnnounce();
  const [text, setText] = useState('');
  const [withArchived, setWithArchived] = useState(false);
  const [editing, setEditing] = useState<ReadonlySet<string>>(new Set());
  const [isAdding, setAdding] = useState(false);
  const add = useRef<HTMLButtonElement>(null);
  const taken = useMemo(() => new Set(projects.map(({ project_id }) => project_id)), [projects]);
  const shown = useMemo(
    () => filterProjects(projects, { text, withArchived, always: editing }),
    [projects, text, withArchived, editing],
  );

  const stopAdding = () => {
    setAdding(false);
    add.current?.focus();
  };
  const edit = (projectId: string, isEditing: boolean) =>
    setEditing((before) => {
      const others = [...before].filter((id) => id !== projectId);
      return new Set(isEditing ? [...others, projectId] : others);
    });
  const showAll = () => {
    setText('');
    setWithArchived(true);
  };

  return (
    <>
      <FilterBar
        summary={words.shown(shown.length)}
        action={
          <Button
            ref={add}
            size="xs"
            leftSection={<PlusIcon />}
            aria-expanded={isAdding}
            onClick={() => setAdding(true)}
          >
            {words.add}
          </Button>
        }
      >
        <FilterText label={words.filter} value={text} onChange={setText} />
        <FilterCheck label={words.showArchived} checked={withArchived} onChange={setWithArchived} />
      </FilterBar>
      {isAdding && (
        <AddProject
          taken={taken}
          onCancel={stopAdding}
          onAdded={({ name }) => {
            announce(words.added({ name }));
            // What was just added must not be hidden by what was looked for before.
            setText('');
            stopAdding();
          }}
        />
      )}
      {shown.length > 0 ? (
        <ProjectTable
          projects={shown}
          today={today}
          withArchived={withArchived}
          editing={editing}
          onEdit={edit}
        />
      ) : projects.length === 0 ? (
        <Nothing text={words.none} />
      ) : (
        <Nothing text={text === '' ? words.onlyArchived : nothingFound}>
          <Button variant="default" size="xs" onClick={showAll}>
            {clearFilter}
          </Button>
        </Nothing>
      )}
    </>
  );
}
