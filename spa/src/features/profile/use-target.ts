import { isoWeekOf } from '@timesheets/sdk/calendar';
import { useApi } from '../../api/api-provider.tsx';
import { useMe } from '../../api/me.ts';
import { useCan } from '../../auth/granted-scopes.ts';

/**
 * What the directory expects of the person in a week: minutes, null when nothing was set, undefined while it is not
 * known. Not everybody may read the directory, but everybody his own week, which has it.
 */
export function useTarget(): number | null | undefined {
  const can = useCan();
  const { data: me } = useMe();
  const week = me && isoWeekOf(me.today);
  const { data } = useApi().queries.useQuery(
    'get',
    '/timesheet-weeks/{week}',
    { params: { path: { week: week ?? '' } } },
    { enabled: week !== undefined && can('getTimesheetWeek') },
  );
  return data?.target_minutes;
}
