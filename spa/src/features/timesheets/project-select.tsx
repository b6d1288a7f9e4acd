import { useStore } from '@nanostores/react';
import { isDate } from '@timesheets/sdk/calendar';
import { type Ref, useEffect, useRef, useState } from 'react';
import { describeFailure } from '../../api/failure.ts';
import { Combobox } from '../../ui/combobox.tsx';
import { findProjects, matchProject } from './match-project.ts';
import { projectLabel } from './project-names.ts';
import { useProjects } from './queries.ts';
import { entryFaultWords, timesheetWords } from './words.ts';

interface ProjectSelectProps {
  openOn: string;
  value: string;
  readOnly: boolean;
  error: string | undefined;
  onChange: (projectId: string) => void;
  className?: string | undefined;
  labelClassName: string;
  ref?: Ref<HTMLInputElement> | undefined;
}

/** Finds one of the projects that are open on a day by its name or its client's. */
export function ProjectSelect({ openOn, value, error, onChange, ...field }: ProjectSelectProps) {
  const words = useStore(timesheetWords);
  const { projectUnclear } = useStore(entryFaultWords);
  const { data: projects, isPending, error: failure } = useProjects(isDate(openOn) ? openOn : undefined);
  const options = (projects ?? []).map((project) => ({
    value: project.project_id,
    label: projectLabel(project),
  }));
  // A project that is closed on this day stays chosen; the API says why it is refused.
  if (value !== '' && !options.some((option) => option.value === value))
    options.push({ value, label: value });
  const chosen = options.find((option) => option.value === value)?.label ?? '';
  const [text, setText] = useState(chosen);
  const [isUnclear, setUnclear] = useState(false);
  const kept = useRef('');
  useEffect(() => {
    setText(chosen || kept.current);
    setUnclear(chosen === '' && kept.current !== '');
    kept.current = '';
  }, [chosen]);

  // Leaving the field neither throws a typed text away nor goes back to what was chosen before it.
  const leave = () => {
    const typed = text.trim();
    if (typed === chosen) return;
    const match = matchProject(options, typed);
    if (match !== undefined) onChange(match.value);
    else if (value !== '') {
      kept.current = typed;
      onChange('');
    }
    setText(match?.label ?? typed);
    setUnclear(match === undefined && typed !== '');
  };
  const emptyText = failure
    ? describeFailure(failure).title
    : isPending
      ? words.projectsLoading
      : words.noProject;
  return (
    <Combobox
      {...field}
      label={words.project}
      placeholder={isPending ? words.projectsLoading : words.typeName}
      text={text}
      onText={(typed) => {
        setText(typed);
        setUnclear(false);
      }}
      // What stands there as chosen is no search: all of them are to choose from.
      options={findProjects(options, text === chosen ? '' : text)}
      value={value}
      onChoose={(option) => {
        setText(option.label);
        setUnclear(false);
        onChange(option.value);
      }}
      onLeave={leave}
      emptyText={emptyText}
      error={isUnclear ? projectUnclear : error}
    />
  );
}
