import { useStore } from '@nanostores/react';
import { useMemo } from 'react';
import { describeFailure } from '../../api/failure.ts';
import { useMe } from '../../api/me.ts';
import { useCan } from '../../auth/granted-scopes.ts';
import { Failure } from '../../ui/failure.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { openDrafts } from './draft-storage.ts';
import { DraftsProvider } from './drafts-context.ts';
import { EntriesSkeleton } from './entries-skeleton.tsx';
import { EntryList } from './entry-list.tsx';
import { FormSkeleton } from './form-skeleton.tsx';
import { timesheetWords } from './words.ts';

/** The screen "My timesheets": a row to log time in, and what was logged, week by week. */
export function MyTimesheets() {
  const words = useStore(timesheetWords);
  const { data: me, error, refetch, isFetching } = useMe();
  const can = useCan();
  const userId = me?.user_id;
  const drafts = useMemo(
    () => (typeof userId === 'string' ? openDrafts(window.sessionStorage, userId) : undefined),
    [userId],
  );
  return (
    <>
      <PageHeading title={words.title} />
      {me && drafts ? (
        <DraftsProvider value={drafts}>
          <EntryList key={userId} today={me.today} />
        </DraftsProvider>
      ) : error ? (
        <Failure {...describeFailure(error)} retry={() => void refetch()} isRetrying={isFetching} />
      ) : (
        <>
          {can('createTimesheet') && <FormSkeleton />}
          <EntriesSkeleton />
        </>
      )}
    </>
  );
}
