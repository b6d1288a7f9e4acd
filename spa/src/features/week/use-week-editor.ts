import { useQueryClient } from '@tanstack/react-query';
import type { TimesheetWeek } from '@timesheets/sdk';
import { useEffect, useState } from 'react';
import { useApi } from '../../api/api-provider.tsx';
import { useCan } from '../../auth/granted-scopes.ts';
import { useSession } from '../../auth/session-provider.tsx';
import type { WeekEditor } from './editor/week-editor.ts';
import { weekEditorsOf } from './editor/week-editors.ts';

/** The editor of this week, which goes on from every newer answer. */
export function useWeekEditor(week: TimesheetWeek): WeekEditor {
  const parts = { api: useApi(), queryClient: useQueryClient(), session: useSession() };
  const can = useCan();
  const [editor] = useState(() => weekEditorsOf(parts).open(week, can('saveTimesheetWeek', 'delete')));
  useEffect(() => editor.receive(week), [editor, week]);
  return editor;
}
