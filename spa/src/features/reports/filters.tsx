import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useRef } from 'react';
import { statusWords } from '../../ui/words.ts';
import { useProjectChoices } from './filter-choices.ts';
import { FilterSelect } from './filter-select.tsx';
import { PeopleFilters } from './people-filters.tsx';
import { isFiltered, noFilters, type Question, statuses } from './question.ts';
import classes from './question-form.module.css';
import type { ChangeQuestion } from './use-question.ts';
import { questionWords } from './words.ts';

interface FiltersProps {
  question: Question;
  mayReadOthers: boolean;
  change: ChangeQuestion;
}

/** What narrows the totals further. */
export function Filters({ question, mayReadOthers, change }: FiltersProps) {
  const words = useStore(questionWords);
  const statusNames = useStore(statusWords);
  const projects = useProjectChoices();
  const fields = useRef<HTMLDivElement>(null);
  const takeOff = () => {
    change(noFilters);
    // The button goes; the focus stays among the filters.
    fields.current?.querySelector('select')?.focus();
  };
  return (
    <div ref={fields} className={classes.filters}>
      {mayReadOthers && question.whose === 'everybody' && (
        <PeopleFilters question={question} change={change} />
      )}
      <FilterSelect
        label={words.projectFilter}
        everything={words.everyProject}
        value={question.project}
        choices={(projects.data ?? []).map(({ project_id, name }) => ({ value: project_id, label: name }))}
        onChoose={(project) => change({ project })}
      />
      <FilterSelect
        label={words.status}
        everything={words.everyStatus}
        value={question.status}
        choices={statuses.map((value) => ({ value, label: statusNames[value] }))}
        onChoose={(status) => change({ status })}
      />
      {isFiltered(question) && (
        <Button className={classes.off ?? ''} variant="default" onClick={takeOff}>
          {words.noFilters}
        </Button>
      )}
      {projects.error && (
        <p role="alert" className={classes.failed}>
          {words.filtersFailed}
        </p>
      )}
    </div>
  );
}
