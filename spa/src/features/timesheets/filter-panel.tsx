import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { ExportButtons } from '../../ui/export-buttons.tsx';
import { formatDate } from '../../ui/format-date.ts';
import { ClearFilter } from './clear-filter.tsx';
import { useDeletions } from './deletions-provider.tsx';
import { countSet, type EntryFilter, filterFault, MAX_SEARCH_DAYS, queryOf, searchedDays } from './filter.ts';
import { FilterFields } from './filter-fields.tsx';
import classes from './filter-panel.module.css';
import { FILTER } from './focus-filter.ts';
import type { useFilter } from './use-filter.ts';
import { filterWords } from './words.ts';

interface FilterPanelProps extends Omit<ReturnType<typeof useFilter>, 'filter'> {
  filter: EntryFilter;
  today: string;
}

/** Chooses what the list shows, and exports it. On a phone the fields wait behind a button. */
export function FilterPanel({ filter, today, change, clear }: FilterPanelProps) {
  const words = useStore(filterWords);
  const [isOpen, setOpen] = useState(false);
  const fault = filterFault(filter);
  const set = countSet(filter);
  const deletions = useDeletions();
  const { sort: _, ...query } = queryOf(filter, today);
  return (
    <div className={classes.bar}>
      <button
        type="button"
        className={classes.opener}
        aria-expanded={isOpen}
        aria-controls={FILTER}
        onClick={() => setOpen(!isOpen)}
      >
        {set > 0 ? words.active(set) : words.filter}
      </button>
      <search
        id={FILTER}
        className={classes.fields}
        data-open={isOpen || undefined}
        aria-label={words.filter}
      >
        <FilterFields filter={filter} change={change} isWrong={fault !== undefined} />
      </search>
      <ExportButtons
        query={query}
        name={`timesheets-${today}`}
        disabled={fault !== undefined}
        // What looks deleted must not be in the file.
        before={() => deletions.flush(false)}
      />
      <div className={classes.fault}>
        <p role="alert">
          {fault === 'reversed' && words.reversed}
          {fault === 'too-wide' && words.tooWide({ days: MAX_SEARCH_DAYS })}
        </p>
        {fault !== undefined && <ClearFilter clear={clear} />}
      </div>
      {filter.text !== undefined && (filter.from === undefined || filter.to === undefined) && (
        <p className={classes.hint}>{words.searchedDays(spanOf(filter, today))}</p>
      )}
    </div>
  );
}

function spanOf(filter: EntryFilter, today: string): { first: string; last: string } {
  const { from, to } = searchedDays(filter, today);
  return { first: formatDate(from), last: formatDate(to) };
}
