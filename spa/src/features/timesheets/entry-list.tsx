import { useStore } from '@nanostores/react';
import { useRef } from 'react';
import { useCan } from '../../auth/granted-scopes.ts';
import { AddEntry } from './add-entry.tsx';
import { useDrafts } from './drafts-context.ts';
import { emptyDraft } from './entry-draft.ts';
import classes from './entry-list.module.css';
import { EntryWeeks } from './entry-weeks.tsx';
import { filterFault, queryOf } from './filter.ts';
import { FilterPanel } from './filter-panel.tsx';
import { useEntryForm } from './use-entry-form.ts';
import { useFilter } from './use-filter.ts';
import { timesheetWords } from './words.ts';

const NEW = 'new';

/** The form, the filter, and the weeks under them. */
export function EntryList({ today }: { today: string }) {
  const words = useStore(timesheetWords);
  const can = useCan();
  const { filter, change, clear } = useFilter();
  const form = useEntryForm(useDrafts(), NEW, emptyDraft(today));
  const project = useRef<HTMLInputElement>(null);
  const focusFirst = () => project.current?.focus();
  const query = queryOf(filter, today);
  const logTime = (date: string) => {
    form.change(() => ({ date }));
    focusFirst();
  };
  return (
    <>
      {can('createTimesheet') ? (
        <AddEntry form={form} query={query} projectRef={project} focusFirst={focusFirst} />
      ) : (
        <p className={classes.readOnly}>{words.readOnly}</p>
      )}
      <FilterPanel filter={filter} today={today} change={change} clear={clear} />
      {filterFault(filter) === undefined && (
        <EntryWeeks
          filter={filter}
          today={today}
          clearFilter={clear}
          onLogTime={can('createTimesheet') ? logTime : undefined}
        />
      )}
    </>
  );
}
