import { Select } from '@mantine/core';
import { isDate } from '@timesheets/sdk/calendar';
import { type Ref, useEffect, useRef, useState } from 'react';
import { describeFailure } from '../../api/failure.ts';
import { matchProject } from './match-project.ts';
import { projectLabel } from './project-names.ts';
import classes from './project-select.module.css';
import { useProjects } from './queries.ts';

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
export function ProjectSelect({
  openOn,
  value,
  readOnly,
  error,
  onChange,
  className,
  labelClassName,
  ref,
}: ProjectSelectProps) {
  const { data: projects, isPending, error: failure } = useProjects(isDate(openOn) ? openOn : undefined);
  const options = (projects ?? []).map((project) => ({
    value: project.project_id,
    label: projectLabel(project),
  }));
  // A project that is closed on this day stays chosen; the API says why it is refused.
  if (value !== '' && !options.some((option) => option.value === value))
    options.push({ value, label: value });
  const chosen = options.find((option) => option.value === value)?.label ?? '';
  const [search, setSearch] = useState(chosen);
  const [isUnclear, setUnclear] = useState(false);
  const kept = useRef('');
  useEffect(() => {
    setSearch(chosen || kept.current);
    setUnclear(chosen === '' && kept.current !== '');
    kept.current = '';
  }, [chosen]);

  // Leaving the field neither throws a typed text away nor goes back to what was chosen before it.
  const leave = () => {
    const text = search.trim();
    if (text === chosen) return;
    const match = matchProject(options, text);
    if (match !== undefined) onChange(match.value);
    else if (value !== '') {
      kept.current = text;
      onChange('');
    }
    // The list puts the chosen name back as it closes; this comes after it.
    setSearch(match?.label ?? text);
    setUnclear(match === undefined && text !== '');
  };
  return (
    <Select
      className={className ?? ''}
      classNames={{ label: labelClassName, options: classes.options ?? '' }}
      ref={ref ?? null}
      label="Project"
      placeholder={isPending ? 'Loading…' : 'Type a name'}
      searchable
      openOnFocus={false}
      selectFirstOptionOnDropdownOpen={value === ''}
      selectFirstOptionOnChange
      allowDeselect={false}
      limit={100}
      data={options}
      value={value === '' ? null : value}
      onChange={(next) => onChange(next ?? '')}
      searchValue={search}
      onSearchChange={(text) => {
        setSearch(text);
        setUnclear(false);
      }}
      onBlur={leave}
      nothingFoundMessage={
        failure
          ? describeFailure(failure).title
          : isPending
            ? 'Loading…'
            : 'No project that is open on this day'
      }
      readOnly={readOnly}
      error={isUnclear ? 'Choose a project from the list.' : error}
      withScrollArea={false}
      comboboxProps={{ transitionProps: { duration: 0 }, withinPortal: false }}
    />
  );
}
