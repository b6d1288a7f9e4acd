import { Select } from '@mantine/core';
import { isDate } from '@timesheets/sdk/calendar';
import type { Ref } from 'react';
import { describeFailure } from '../../api/failure.ts';
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
      nothingFoundMessage={
        failure
          ? describeFailure(failure).title
          : isPending
            ? 'Loading…'
            : 'No project that is open on this day'
      }
      readOnly={readOnly}
      error={error}
      withScrollArea={false}
      comboboxProps={{ transitionProps: { duration: 0 }, withinPortal: false }}
    />
  );
}
