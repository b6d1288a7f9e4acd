import type { SummaryItem } from '@timesheets/sdk';
import { isoWeekOf } from '@timesheets/sdk/calendar';
import type { Question } from './question.ts';
import { weeksOf } from './span.ts';

/** What was added up for which question. */
export interface Report {
  question: Question;
  items: readonly SummaryItem[];
}

/** One bar, and one line of the table. */
export interface ReportRow {
  /** A project, week, person or user type, by the API's key. */
  key: string;
  name: string;
  minutes: number;
  timesheets: number;
}

/** How a row is called. */
export type NameOf = (item: Pick<SummaryItem, 'key' | 'name'>) => string;

/** The rows as they are shown first: weeks in their order, everything else with the most time first. */
export function rowsOf(report: Report, today: string, nameOf: NameOf): ReportRow[] {
  if (report.question.grouping === 'week') return weekRowsOf(report, today, nameOf);
  return report.items.map((item) => ({ ...item, name: nameOf(item) })).sort((a, b) => b.minutes - a.minutes);
}

/** All of the rows together; the API's own sum may be of a moment before the last page. */
export function totalOf(rows: readonly ReportRow[]): { minutes: number; timesheets: number } {
  return {
    minutes: rows.reduce((sum, { minutes }) => sum + minutes, 0),
    timesheets: rows.reduce((sum, { timesheets }) => sum + timesheets, 0),
  };
}

/** From the first week that has time; after it, a week without time is a row too, unless it is still to come. */
function weekRowsOf({ question, items }: Report, today: string, nameOf: NameOf): ReportRow[] {
  const byWeek = new Map(items.map((item) => [item.key, item]));
  const worked = [...byWeek.keys()].sort();
  const [firstWeek = ''] = worked;
  const lastWeek = [isoWeekOf(today), ...worked].sort().at(-1) ?? '';
  return weeksOf(question)
    .filter((week) => week >= firstWeek && week <= lastWeek)
    .map((week) => {
      const item = byWeek.get(week) ?? { key: week, name: null, minutes: 0, timesheets: 0 };
      return { ...item, name: nameOf(item) };
    });
}

/** A column that the table can be sorted by. */
export type SortColumn = 'name' | 'timesheets' | 'minutes';

export interface Sorting {
  column: SortColumn;
  descending: boolean;
}

/** The rows in another order. Weeks are sorted by time when they are sorted by name. */
export function sortRows(
  rows: readonly ReportRow[],
  { column, descending }: Sorting,
  compareNames: (a: ReportRow, b: ReportRow) => number,
): ReportRow[] {
  const compare = column === 'name' ? compareNames : (a: ReportRow, b: ReportRow) => a[column] - b[column];
  return rows.toSorted((a, b) => (descending ? compare(b, a) : compare(a, b)));
}

/** The biggest rows, and one without a key for all the others when there are more than so many. */
export function withOthers(
  rows: readonly ReportRow[],
  most: number,
  nameOthers: (count: number) => string,
): ReportRow[] {
  if (rows.length <= most) return [...rows];
  const others = rows.slice(most - 1);
  return [...rows.slice(0, most - 1), { key: '', name: nameOthers(others.length), ...totalOf(others) }];
}
