import { NativeSelect } from '@mantine/core';
import { useStore } from '@nanostores/react';
import type { WeekStatus } from '@timesheets/sdk';
import { statusWords } from '../../ui/words.ts';
import { type EntryFilter, isPlausible, weekStatuses } from './filter.ts';
import { FilterInput } from './filter-input.tsx';
import classes from './filter-panel.module.css';
import { projectLabel } from './project-names.ts';
import { useProjects } from './queries.ts';
import type { useFilter } from './use-filter.ts';
import { filterWords } from './words.ts';

interface FilterFieldsProps {
  filter: EntryFilter;
  change: ReturnType<typeof useFilter>['change'];
  /** The days do not go together. */
  isWrong: boolean;
}

const names = { label: classes.label ?? '' };

/** One field for each thing that can be asked for. What is chosen counts at once. */
export function FilterFields({ filter, change, isWrong }: FilterFieldsProps) {
  const words = useStore(filterWords);
  const states = useStore(statusWords);
  const projects = useProjects().data ?? [];
  const options = projects.map((project) => ({ value: project.project_id, label: projectLabel(project) }));
  const { from, to, project = '', status = '', text, sort } = filter;
  // A project that was passed on in an address, while the names are on their way.
  if (project !== '' && !options.some(({ value }) => value === project))
    options.push({ value: project, label: project });
  const orNothing = (value: string) => (value === '' ? undefined : value);
  return (
    <>
      <FilterInput
        type="date"
        label={words.from}
        value={from}
        isWrong={isWrong}
        accepts={isPlausible}
        onChange={(day) => change({ from: day })}
      />
      <FilterInput
        type="date"
        label={words.to}
        value={to}
        isWrong={isWrong}
        accepts={isPlausible}
        onChange={(day) => change({ to: day })}
      />
      <NativeSelect
        className={classes.field ?? ''}
        classNames={names}
        size="xs"
        label={words.project}
        value={project}
        data={[{ value: '', label: words.everyProject }, ...options]}
        onChange={({ currentTarget: { value } }) => change({ project: orNothing(value) })}
      />
      <NativeSelect
        className={classes.field ?? ''}
        classNames={names}
        size="xs"
        label={words.status}
        value={status}
        data={[
          { value: '', label: words.everyStatus },
          ...weekStatuses.map((value) => ({ value, label: states[value] })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          change({ status: orNothing(value) as WeekStatus | undefined })
        }
      />
      <FilterInput
        type="search"
        label={words.text}
        value={text}
        isWrong={false}
        onChange={(typed) => change({ text: typed })}
      />
      <NativeSelect
        className={classes.field ?? ''}
        classNames={names}
        size="xs"
        label={words.order}
        value={sort}
        data={[
          { value: '-date', label: words.newestFirst },
          { value: 'date', label: words.oldestFirst },
        ]}
        onChange={({ currentTarget: { value } }) => change({ sort: value === 'date' ? 'date' : '-date' })}
      />
    </>
  );
}
