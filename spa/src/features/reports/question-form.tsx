import { useStore } from '@nanostores/react';
import { Choice } from '../../ui/choice.tsx';
import { Filters } from './filters.tsx';
import { OwnSpan } from './own-span.tsx';
import { offeredGroupings, type Question } from './question.ts';
import classes from './question-form.module.css';
import { spanNames } from './span.ts';
import type { ChangeQuestion } from './use-question.ts';
import { questionWords } from './words.ts';

interface QuestionFormProps {
  question: Question;
  mayReadOthers: boolean;
  change: ChangeQuestion;
}

/** Which days, whose time, which part of it, and by what to add it up. Every choice takes effect at once. */
export function QuestionForm({ question, mayReadOthers, change }: QuestionFormProps) {
  const words = useStore(questionWords);
  const { from, to, spanName, whose } = question;
  return (
    <div className={classes.form}>
      <div className={classes.line}>
        <Choice
          label={words.days}
          value={spanName}
          options={[...spanNames, 'own' as const].map((value) => ({ value, label: words[value] }))}
          onChoose={(name) =>
            change(
              name === 'own' ? { span: undefined, from, to } : { span: name, from: undefined, to: undefined },
            )
          }
        />
        {mayReadOthers && (
          <Choice
            label={words.whose}
            value={whose}
            options={(['mine', 'everybody'] as const).map((value) => ({ value, label: words[value] }))}
            onChoose={(next) => change({ whose: next, person: undefined, user_type: undefined })}
          />
        )}
      </div>
      {spanName === 'own' && <OwnSpan span={{ from, to }} onChange={change} />}
      <Filters question={question} mayReadOthers={mayReadOthers} change={change} />
      <Choice
        label={words.by}
        value={question.grouping}
        options={offeredGroupings(question).map((value) => ({ value, label: words[value] }))}
        onChoose={(by) => change({ by })}
      />
    </div>
  );
}
