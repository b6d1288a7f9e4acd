import { UnstyledButton } from '@mantine/core';
import type { SortColumn, Sorting } from './report-rows.ts';
import classes from './report-table.module.css';

interface ColumnHeadProps {
  column: SortColumn;
  sorting: Sorting;
  onSort: (sorting: Sorting) => void;
  children: string;
}

/** A column's name, which sorts by it: names from A, numbers from the highest; once more, and the other way round. */
export function ColumnHead({ column, sorting, onSort, children }: ColumnHeadProps) {
  const isSorted = sorting.column === column;
  const descending = isSorted ? !sorting.descending : column !== 'name';
  const direction = isSorted ? (sorting.descending ? 'descending' : 'ascending') : undefined;
  return (
    <th scope="col" className={column === 'name' ? undefined : classes.number} aria-sort={direction}>
      <UnstyledButton className={classes.sort} onClick={() => onSort({ column, descending })}>
        {children}
        <span aria-hidden="true" className={classes.arrow}>
          {direction && { descending: '↓', ascending: '↑' }[direction]}
        </span>
      </UnstyledButton>
    </th>
  );
}
