import type { TimesheetWeek, WeekAction, WeekCell } from './contract.ts';

type Week = Pick<TimesheetWeek, 'allowed_actions'>;
type Cell = Pick<WeekCell, 'timesheet_ids' | 'locked_reason'>;

/** Whether this caller may do this to the week now, as the API said when it answered the week. */
export function canDo(week: Week, action: WeekAction): boolean {
  return week.allowed_actions.includes(action);
}

/** Whether this cell of the week may be set to other minutes. One that holds several entries cannot, as a whole. */
export function isEditable(week: Week, cell: Cell): boolean {
  return canDo(week, 'edit') && cell.locked_reason === null && cell.timesheet_ids.length < 2;
}

/**
 * Whether this cell of the week may be set to 0: also where the project takes no more time. The access token needs the
 * scope for it besides, `can('saveTimesheetWeek', 'delete')`.
 */
export function isDeletable(week: Week, cell: Cell): boolean {
  const isOpen = cell.locked_reason === null || cell.locked_reason === 'project-closed';
  return canDo(week, 'edit') && isOpen && cell.timesheet_ids.length === 1;
}
