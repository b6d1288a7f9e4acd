import { Button } from '@mantine/core';
import type { Timesheet } from '@timesheets/sdk';
import { isoWeekOf } from '@timesheets/sdk/calendar';
import { useEffect, useMemo, useRef } from 'react';
import { describeFailure } from '../../api/failure.ts';
import { useCan } from '../../auth/granted-scopes.ts';
import { Failure } from '../../ui/failure.tsx';
import { AddEntry } from './add-entry.tsx';
import { useDeletions } from './deletions-provider.tsx';
import { useDrafts } from './drafts-context.ts';
import { EntriesSkeleton } from './entries-skeleton.tsx';
import { emptyDraft } from './entry-draft.ts';
import classes from './entry-list.module.css';
import { entriesOf } from './entry-pages.ts';
import { FirstSteps } from './first-steps.tsx';
import { useEntries } from './queries.ts';
import { useEntryForm } from './use-entry-form.ts';
import { WeekSection } from './week-section.tsx';
import { stretchesOf } from './weeks.ts';

const NEW = 'new';

/** The form and the weeks under it. */
export function EntryList({ today }: { today: string }) {
  const can = useCan();
  const form = useEntryForm(useDrafts(), NEW, emptyDraft(today));
  const project = useRef<HTMLInputElement>(null);
  const { data, error, isFetching, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useEntries();
  const { ids: deleted } = useDeletions();
  const entries = useMemo(() => entriesOf(data).filter(({ id }) => !deleted.has(id)), [data, deleted]);
  const stretches = useMemo(() => stretchesOf(entries, today, hasNextPage), [entries, today, hasNextPage]);

  // A single week may fill a whole page; until its end is there, there is nothing to show.
  const needsMore =
    data !== undefined && stretches.length === 0 && hasNextPage && !isFetchingNextPage && !error;
  useEffect(() => {
    if (needsMore) void fetchNextPage();
  }, [needsMore, fetchNextPage]);

  const logTimeOn = (date: string, status: Timesheet['status']) => {
    const takesEntries =
      can('createTimesheet') && (status === 'open' || status === 'rejected') && date <= today;
    if (!takesEntries) return undefined;
    return () => {
      form.change(() => ({ date }));
      project.current?.focus();
    };
  };

  return (
    <>
      {can('createTimesheet') ? (
        <AddEntry form={form} projectRef={project} focusFirst={() => project.current?.focus()} />
      ) : (
        <p className={classes.readOnly}>
          You can read your timesheets here, but your account may not log time. Ask whoever manages access to
          Timesheets if it should.
        </p>
      )}
      {error && <Failure {...describeFailure(error)} retry={() => void refetch()} isRetrying={isFetching} />}
      {data === undefined && !error && <EntriesSkeleton />}
      {data !== undefined && entries.length === 0 && !hasNextPage && can('createTimesheet') && <FirstSteps />}
      {data !== undefined &&
        stretches.map((stretch) => (
          <WeekSection
            key={stretch.kind === 'week' ? stretch.week : stretch.firstWeek}
            stretch={stretch}
            thisWeek={isoWeekOf(today)}
            logTimeOn={logTimeOn}
          />
        ))}
      {hasNextPage && (
        <Button
          className={classes.more ?? ''}
          variant="default"
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          Show older weeks
        </Button>
      )}
    </>
  );
}
