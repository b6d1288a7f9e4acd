import { useStore } from '@nanostores/react';
import { Link } from 'react-router';
import { formatNumber, formatWeekNumber } from '../../ui/format-date.ts';
import { type Address, type ListName, lists, writeAddress } from './address.ts';
import classes from './list-tabs.module.css';
import type { ListCount } from './use-lists.ts';
import { approvalsWords } from './words.ts';

interface ListTabsProps {
  address: Address;
  lastWeek: string;
  countOf: (list: ListName) => ListCount;
}

/** The four lists, and how long each of them is. */
export function ListTabs({ address, lastWeek, countOf }: ListTabsProps) {
  const words = useStore(approvalsWords);
  return (
    <nav className={classes.tabs} aria-label={words.lists}>
      {lists.map((list) => (
        <Link
          key={list}
          to={writeAddress({ ...address, list, open: undefined })}
          className={classes.tab ?? ''}
          aria-current={list === address.list ? 'page' : undefined}
        >
          {words[list]}
          {/* Nobody misses all weeks: this list is always about one. */}
          {list === 'missing' && address.week === undefined && (
            <span className={classes.week}> · {formatWeekNumber(lastWeek)}</span>
          )}{' '}
          <span className={classes.count}>{countText(countOf(list))}</span>
        </Link>
      ))}
    </nav>
  );
}

/** `75`, `200+`; a space that keeps the place until it is known. */
function countText(count: ListCount): string {
  return count === undefined ? '\u2007' : `${formatNumber(count.number)}${count.hasMore ? '+' : ''}`;
}
