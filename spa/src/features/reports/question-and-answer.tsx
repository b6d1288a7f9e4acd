import { describeFailure } from '../../api/failure.ts';
import { Failure } from '../../ui/failure.tsx';
import { Answer } from './answer.tsx';
import { DaysMissing } from './empty-report.tsx';
import { QuestionForm } from './question-form.tsx';
import { AnswerSkeleton } from './report-skeleton.tsx';
import { faultOf } from './span.ts';
import { useQuestion } from './use-question.ts';
import { useReport } from './use-report.ts';

/** What is added up, to be chosen, and below it what that comes to. */
export function QuestionAndAnswer({ today }: { today: string }) {
  const { question, mayReadOthers, change } = useQuestion(today);
  const { data, error, isPlaceholderData, isFetching, refetch } = useReport(question);
  return (
    <>
      <QuestionForm question={question} mayReadOthers={mayReadOthers} change={change} />
      {error && <Failure {...describeFailure(error)} retry={() => void refetch()} isRetrying={isFetching} />}
      {faultOf(question) !== undefined ? (
        <DaysMissing />
      ) : data === undefined ? (
        !error && <AnswerSkeleton />
      ) : (
        <Answer report={data} today={today} isOutdated={isPlaceholderData} />
      )}
    </>
  );
}
