import { useStore } from '@nanostores/react';
import { useMemo } from 'react';
import { formatWeekNumber } from '../../ui/format-date.ts';
import type { Grouping } from './question.ts';
import type { NameOf } from './report-rows.ts';
import { reportWords } from './words.ts';

/** How the rows are called: by the API's names where it has some, by their key until somebody names them. */
export function useNameOf(grouping: Grouping): NameOf {
  const { employees, contractors } = useStore(reportWords);
  return useMemo(() => {
    if (grouping === 'week') return ({ key }) => formatWeekNumber(key);
    const userTypes = new Map([
      ['employee', employees],
      ['contractor', contractors],
    ]);
    return ({ key, name }) => name ?? (grouping === 'user_type' ? userTypes.get(key) : undefined) ?? key;
  }, [grouping, employees, contractors]);
}
