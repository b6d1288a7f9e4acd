import { useStore } from '@nanostores/react';
import type { TimesheetWeekSummary } from '@timesheets/sdk';
import { useRef } from 'react';
import { describeFailure } from '../../api/failure.ts';
import { Failure } from '../../ui/failure.tsx';
import type { CommentDrafts } from './comment-drafts.ts';
import { DecisionForm } from './decision-form.tsx';
import { FaultNotice } from './fault-notice.tsx';
import barClasses from './list-bar.module.css';
import { NoticeLine } from './notice-line.tsx';
import { PanelBar } from './panel-bar.tsx';
import { PanelHead } from './panel-head.tsx';
import { useWeek } from './queries.ts';
import type { Cursor } from './use-cursor.ts';
import type { useDecide } from './use-decide.ts';
import type { Ledger } from './use-ledger.ts';
import { useRoomBelow } from './use-room-below.ts';
import { WeekEntries } from './week-entries.tsx';
import { WeekHistory } from './week-history.tsx';
import { keyOf, type WeekOf } from './week-key.ts';
import classes from './week-panel.module.css';
import { WeekSkeleton } from './week-skeleton.tsx';
import { WeekTable } from './week-table.tsx';
import { approvalsWords } from './words.ts';

interface WeekPanelProps {
  of: WeekOf;
  /** The week as the list has it, when it is there. */
  row: TimesheetWeekSummary | undefined;
  rows: readonly TimesheetWeekSummary[];
  ledger: Ledger;
  cursor: Cursor;
  drafts: CommentDrafts;
  decide: ReturnType<typeof useDecide>['decide'];
  pending: ReturnType<typeof useDecide>['pending'];
  isOwn: boolean;
  today: string;
}

/** One person's week beside the list: what was logged, what happened to it, and the decision. */
export function WeekPanel(props: WeekPanelProps) {
  const { of, row, rows, ledger, cursor, drafts, decide, pending, isOwn, today } = props;
  const words = useStore(approvalsWords);
  const { data: week, error, refetch, isFetching } = useWeek(of);
  const key = keyOf(of);
  const summary = week ?? row;
  const fault = ledger.faults.get(key);
  const { notice } = ledger;
  const view = useRef<HTMLDivElement>(null);
  useRoomBelow(view);
  return (
    <section className={classes.panel} data-approvals="panel" aria-labelledby="open-week">
      <div className={classes.view} ref={view}>
        <PanelBar of={of} rows={rows} cursor={cursor} />
        {notice?.kind === 'one' && (
          <div className={barClasses.inPanel}>
            <NoticeLine notice={notice} ledger={ledger} cursor={cursor} />
          </div>
        )}
        <div className={classes.body}>
          <PanelHead of={of} week={summary} isLoading={!error} />
          {fault && <FaultNotice fault={fault} now={week} />}
          {error && (
            <Failure {...describeFailure(error)} retry={() => void refetch()} isRetrying={isFetching} />
          )}
          {week === undefined && !error && <WeekSkeleton />}
          {week?.rows.length === 0 && <p className={classes.nothing}>{words.nothingLogged}</p>}
          {week !== undefined && week.rows.length > 0 && (
            <>
              <WeekTable week={week} today={today} />
              <WeekEntries week={week} />
            </>
          )}
          {week && <WeekHistory week={week} />}
        </div>
        {week && (
          <DecisionForm
            week={week}
            isOwn={isOwn}
            comment={drafts.read(key)}
            onType={(comment) => drafts.write(key, comment)}
            onDecide={(decision, comment) => decide(decision, week, comment)}
            pending={pending?.key === key ? pending.decision : undefined}
          />
        )}
      </div>
    </section>
  );
}
