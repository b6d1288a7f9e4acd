import { useStore } from '@nanostores/react';
import { describeFailure } from '../../api/failure.ts';
import { useMe } from '../../api/me.ts';
import { Failure } from '../../ui/failure.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { TableSkeleton } from '../../ui/table-skeleton.tsx';
import { Books } from './books/books.tsx';
import { PeopleList } from './people-list.tsx';
import { peopleWords } from './words.ts';

/** The screen "People": who logs time, and up to which day nobody does any more. */
export function People() {
  const words = useStore(peopleWords);
  const { data: me, error, refetch, isFetching } = useMe();
  return (
    <>
      <PageHeading title={words.title} />
      {me ? (
        <>
          <Books today={me.today} />
          <PeopleList today={me.today} />
        </>
      ) : error ? (
        <Failure {...describeFailure(error)} retry={() => void refetch()} isRetrying={isFetching} />
      ) : (
        <TableSkeleton />
      )}
    </>
  );
}
