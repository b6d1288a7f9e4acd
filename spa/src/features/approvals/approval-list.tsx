import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import type { Me, TimesheetWeekSummary } from '@timesheets/sdk';
import { describeFailure } from '../../api/failure.ts';
import { Failure } from '../../ui/failure.tsx';
import { commonActions } from '../../ui/words.ts';
import type { Address } from './address.ts';
import classes from './approval-list.module.css';
import { ApprovalRow } from './approval-row.tsx';
import { CopyAddresses } from './copy-addresses.tsx';
import { EmptyList } from './empty-list.tsx';
import { ListBar } from './list-bar.tsx';
import { ListColumns } from './list-columns.tsx';
import { ListSkeleton } from './list-skeleton.tsx';
import type { useApproveSelected } from './use-approve-selected.ts';
import type { Cursor } from './use-cursor.ts';
import type { Ledger } from './use-ledger.ts';
import type { useLists } from './use-lists.ts';
import { keyOf } from './week-key.ts';
import { approvalsWords } from './words.ts';

type Lists = ReturnType<typeof useLists>;

interface ApprovalListProps {
  address: Address;
  rows: readonly TimesheetWeekSummary[];
  query: Lists['current'];
  countOf: Lists['countOf'];
  ledger: Ledger;
  cursor: Cursor;
  selection: ReturnType<typeof useApproveSelected>;
  me: Me;
  lastWeek: string;
}

/** The weeks of one list, one row each. */
export function ApprovalList(props: ApprovalListProps) {
  const { address, rows, query, ledger, cursor, selection, me, lastWeek, countOf } = props;
  const words = useStore(approvalsWords);
  const actions = useStore(commonActions);
  const { error, hasNextPage, isFetchingNextPage, isPlaceholderData } = query;
  const openKey = address.open && keyOf(address.open);
  return (
    <div className={classes.list} data-approvals="list" data-old={isPlaceholderData || undefined}>
      {address.list === 'missing' && rows.length > 0 && <CopyAddresses rows={rows} query={query} />}
      {query.isPending && <ListSkeleton />}
      {!query.isPending && !error && rows.length === 0 && (
        <EmptyList address={address} today={me.today} lastWeek={lastWeek} countOf={countOf} />
      )}
      {rows.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: arrow keys move in it, as in any ARIA grid
        <table role="grid" className={classes.table} aria-label={words.list} aria-multiselectable="true">
          <ListColumns list={address.list} rows={rows} ledger={ledger} />
          <tbody>
            {rows.map((row) => {
              const key = keyOf(row);
              return (
                <ApprovalRow
                  key={key}
                  row={row}
                  list={address.list}
                  href={cursor.hrefOf(row)}
                  isTabStop={key === cursor.tabStop}
                  isOpen={key === openKey}
                  isSelected={ledger.selected.has(key)}
                  isKept={ledger.kept.has(key)}
                  isOwn={row.user_id === me.user_id}
                  fault={ledger.faults.get(key)}
                  onVisit={cursor.visit}
                  onSelect={ledger.select}
                />
              );
            })}
          </tbody>
        </table>
      )}
      {error && (
        <Failure
          {...describeFailure(error)}
          retry={() => void (rows.length > 0 ? query.fetchNextPage() : query.refetch())}
          isRetrying={query.isFetching}
        />
      )}
      {hasNextPage && !error && (
        <Button
          data-approvals="more"
          className={classes.more ?? ''}
          variant="default"
          mod={{ loading: isFetchingNextPage }}
          onClick={() => void (isFetchingNextPage || query.fetchNextPage())}
        >
          {actions.more}
        </Button>
      )}
      <ListBar ledger={ledger} cursor={cursor} selection={selection} isOpen={openKey !== undefined} />
    </div>
  );
}
