import { useStore } from '@nanostores/react';
import { describeFailure } from '../../api/failure.ts';
import { useMe } from '../../api/me.ts';
import { Failure } from '../../ui/failure.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { QuestionAndAnswer } from './question-and-answer.tsx';
import { ReportSkeleton } from './report-skeleton.tsx';
import { reportWords } from './words.ts';

/** The screen "Reports": how much time went where, in which days. */
export function Reports() {
  const words = useStore(reportWords);
  const { data: me, error, refetch, isFetching } = useMe();
  return (
    <>
      <PageHeading title={words.title} />
      {me ? (
        <QuestionAndAnswer today={me.today} />
      ) : error ? (
        <Failure {...describeFailure(error)} retry={() => void refetch()} isRetrying={isFetching} />
      ) : (
        <ReportSkeleton />
      )}
    </>
  );
}
