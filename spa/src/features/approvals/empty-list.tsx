import { useStore } from '@nanostores/react';
import { datesOf } from '@timesheets/sdk/calendar';
import { Link } from 'react-router';
import { formatFullDate } from '../../ui/format-date.ts';
import { type Address, type ListName, writeAddress } from './address.ts';
import classes from './empty-list.module.css';
import type { ListCount } from './use-lists.ts';
import { approvalsWords } from './words.ts';

interface EmptyListProps {
  address: Address;
  today: string;
  lastWeek: string;
  countOf: (list: ListName) => ListCount;
}

type Words = ReturnType<typeof approvalsWords.get>;

/** What an empty list means, and where there is something to do. */
export function EmptyList({ address, today, lastWeek, countOf }: EmptyListProps) {
  const words = useStore(approvalsWords);
  const { list, week, text, userType } = address;
  const linkTo = (change: Partial<Address>, label: string) => (
    <p>
      <Link to={writeAddress({ ...address, ...change, open: undefined })}>{label}</Link>
    </p>
  );
  if (text !== '' || userType !== undefined) {
    return (
      <div className={classes.empty} role="status">
        <p className={classes.title}>{words.nobodyMatches}</p>
        {linkTo({ text: '', userType: undefined }, words.showEverybody)}
      </div>
    );
  }
  const missing = countOf('missing');
  const waiting = countOf('submitted');
  const [, , , , , , lastDay] = datesOf(week ?? lastWeek);
  const isOver = lastDay < today;
  return (
    <div className={classes.empty} role="status">
      <p className={classes.title}>
        {titleOf(list, week ?? (list === 'missing' ? lastWeek : undefined), isOver, words)}
      </p>
      {list === 'missing' && !isOver && <p>{words.notOverText({ day: formatFullDate(lastDay) })}</p>}
      {list !== 'missing' &&
        missing !== undefined &&
        missing.number > 0 &&
        linkTo({ list: 'missing' }, words.seeMissing(missing.number))}
      {list !== 'submitted' &&
        waiting !== undefined &&
        waiting.number > 0 &&
        linkTo({ list: 'submitted' }, words.seeWaiting(waiting.number))}
    </div>
  );
}

function titleOf(list: ListName, week: string | undefined, isOver: boolean, words: Words): string {
  const number = Number(week?.slice(6));
  switch (list) {
    case 'submitted':
      return week === undefined ? words.nothingWaits : words.nothingWaitsInWeek({ number });
    case 'missing':
      return isOver ? words.everybodyHandedIn({ number }) : words.notOver({ number });
    case 'approved':
      return week === undefined ? words.noneApproved : words.noneApprovedInWeek({ number });
    case 'rejected':
      return week === undefined ? words.noneSentBack : words.noneSentBackInWeek({ number });
  }
}
