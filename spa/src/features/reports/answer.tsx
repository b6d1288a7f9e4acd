import { useMemo, useRef } from 'react';
import { ExportButtons } from '../../ui/export-buttons.tsx';
import { formatDateRange } from '../../ui/format-date.ts';
import classes from './answer.module.css';
import { EmptyReport } from './empty-report.tsx';
import { narrowToUserType } from './narrow-export.ts';
import { exportQueryOf } from './question.ts';
import { ReportChart } from './report-chart.tsx';
import { type Report, rowsOf, totalOf } from './report-rows.ts';
import { ReportTable } from './report-table.tsx';
import { Total } from './total.tsx';
import { useNameOf } from './use-name-of.ts';

interface AnswerProps {
  report: Report;
  today: string;
  /** Another question has been asked; its answer is on the way. */
  isOutdated: boolean;
}

/** The total, the bars and the table of one report, and its entries to take along. */
export function Answer({ report, today, isOutdated }: AnswerProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { question } = report;
  const { from, to, grouping, userType } = question;
  const nameOf = useNameOf(grouping);
  const rows = useMemo(() => rowsOf(report, today, nameOf), [report, today, nameOf]);
  const total = totalOf(rows);
  const isEmpty = total.timesheets === 0;
  return (
    <section aria-busy={isOutdated} className={classes.answer}>
      <header className={classes.head}>
        <h2 ref={heading} tabIndex={-1} className={classes.days}>
          {formatDateRange(from, to)}
        </h2>
        <Total {...total} />
        <ExportButtons
          query={exportQueryOf(question)}
          name={`timesheets-${from}-${to}`}
          narrow={userType && ((text, format) => narrowToUserType(text, format, userType))}
          disabled={isEmpty || isOutdated}
        />
      </header>
      {isEmpty ? (
        <EmptyReport question={question} />
      ) : (
        <>
          <ReportChart rows={rows} grouping={grouping} />
          <ReportTable
            key={grouping}
            rows={rows}
            question={question}
            // The link goes with its table; the focus must not.
            onFollow={() => heading.current?.focus()}
          />
        </>
      )}
    </section>
  );
}
