import { useStore } from '@nanostores/react';
import { Link } from 'react-router';
import { useCan } from '../../auth/granted-scopes.ts';
import { formatDateRange } from '../../ui/format-date.ts';
import { Nothing } from '../../ui/nothing.tsx';
import classes from './answer.module.css';
import { isFiltered, type Question } from './question.ts';
import { emptyWords } from './words.ts';

/** What to do when there is nothing to add up. */
export function EmptyReport({ question }: { question: Question }) {
  const words = useStore(emptyWords);
  const can = useCan();
  const days = formatDateRange(question.from, question.to);
  if (isFiltered(question)) return <Nothing text={words.nothingFits({ days })} />;
  const mayLogTime = question.whose === 'mine' && can('createTimesheet');
  return (
    <Nothing text={`${words.nothing({ days })} ${mayLogTime ? words.logTime : words.otherDays}`}>
      {mayLogTime && (
        <Link to="/" className={classes.wayOn}>
          {words.toMyWeek}
        </Link>
      )}
    </Nothing>
  );
}

/** What to do when the address names days that cannot be added up. */
export function DaysMissing() {
  const words = useStore(emptyWords);
  return <Nothing text={words.fixDays} />;
}
