import { useStore } from '@nanostores/react';
import { useQuery } from '@tanstack/react-query';
import type { Project } from '@timesheets/sdk';
import { datesOf } from '@timesheets/sdk/calendar';
import { type KeyboardEvent, useId, useState } from 'react';
import { useApi } from '../../api/api-provider.tsx';
import { describeFailure } from '../../api/failure.ts';
import { PlusIcon } from '../../ui/icons.tsx';
import classes from './add-project.module.css';
import { isOpenIn, matchProjects } from './match-projects.ts';
import { projectsOptions } from './week-queries.ts';
import { addProjectWords } from './words.ts';

interface AddProjectProps {
  week: string;
  onChoose: (project: Project) => void;
}

/**
 * Adds a row by a project's name: a field with a list that the arrow keys walk through (ARIA's combobox). The library's
 * own would weigh as much as the rest of this page.
 */
export function AddProject({ week, onChoose }: AddProjectProps) {
  const words = useStore(addProjectWords);
  const api = useApi();
  const id = useId();
  const [isWanted, setWanted] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [index, setIndex] = useState(0);
  const { data, error } = useQuery({ ...projectsOptions(api), enabled: isWanted });
  const dates = datesOf(week);
  const open = data?.filter((project) => isOpenIn(project, dates[0], dates[6]));
  const found = open && matchProjects(open, text);
  const at = Math.min(index, (found?.length ?? 1) - 1);

  const show = (next = text) => {
    setText(next);
    setIndex(0);
    setOpen(true);
    setWanted(true);
  };
  const choose = (project: Project | undefined) => {
    if (!project) return;
    setOpen(false);
    setText('');
    onChoose(project);
  };
  const walk = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const count = found?.length ?? 0;
      if (!isOpen) show();
      else if (count > 0) setIndex((at + (event.key === 'ArrowDown' ? 1 : count - 1)) % count);
    } else if (event.key === 'Enter' && isOpen) {
      event.preventDefault();
      choose(found?.[at]);
    } else if (event.key === 'Escape') {
      setOpen(false);
      if (!isOpen) setText('');
    }
  };
  const message = error ? describeFailure(error).title : found ? words.none : words.loading;
  const isListed = isOpen && found !== undefined && found.length > 0;

  return (
    <div className={classes.add}>
      <PlusIcon />
      <input
        role="combobox"
        className={classes.input}
        aria-label={words.label}
        aria-expanded={isListed}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={isListed ? `${id}-${at}` : undefined}
        placeholder={words.label}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onFocus={() => setWanted(true)}
        onClick={() => show()}
        onChange={({ currentTarget }) => show(currentTarget.value)}
        onKeyDown={walk}
        onBlur={() => setOpen(false)}
      />
      {isOpen && !isListed && <p className={classes.list}>{message}</p>}
      <div
        id={id}
        role="listbox"
        aria-label={words.label}
        className={classes.list}
        hidden={!isListed}
        ref={isListed ? scrollTo : undefined}
      >
        {isListed &&
          found.map((project, place) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field (ARIA's combobox)
            // biome-ignore lint/a11y/useKeyWithClickEvents: as above
            <div
              key={project.project_id}
              id={`${id}-${place}`}
              role="option"
              aria-selected={place === at}
              className={classes.option}
              ref={place === at ? scrollTo : undefined}
              // Pressed, the field would lose the focus before the click has come.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(project)}
            >
              {project.name} {project.client !== null && <span>{project.client}</span>}
            </div>
          ))}
      </div>
      <span role="status" className={classes.count}>
        {isListed && words.found(found.length)}
        {isOpen && !isListed && message}
      </span>
    </div>
  );
}

function scrollTo(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
