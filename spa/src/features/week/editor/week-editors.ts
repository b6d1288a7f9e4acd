import type { QueryClient } from '@tanstack/react-query';
import type { TimesheetWeek } from '@timesheets/sdk';
import type { Api } from '../../../api/api-provider.tsx';
import type { Session } from '../../../auth/session.ts';
import { weekQueryKey, whatWeeksChange } from '../week-queries.ts';
import { openDraftStore } from './draft-store.ts';
import { createWeekCalls } from './week-calls.ts';
import { createWeekEditor, type WeekEditor } from './week-editor.ts';

/** The weeks that were opened since the page was loaded. They go on saving when another page is shown. */
export interface WeekEditors {
  /** The editor of this week of this person, with what he was typing into it. */
  open: (week: TimesheetWeek, mayDelete: boolean) => WeekEditor;
}

interface Parts {
  api: Api;
  queryClient: QueryClient;
  session: Pick<Session, 'beforeSignOut' | 'onSignedOut'>;
}

const known = new WeakMap<Api, WeekEditors>();

/** Those of the application; made when a week is opened first. */
export function weekEditorsOf(parts: Parts): WeekEditors {
  const editors = known.get(parts.api) ?? createWeekEditors(parts);
  known.set(parts.api, editors);
  return editors;
}

function createWeekEditors({ api, queryClient, session }: Parts): WeekEditors {
  const editors = new Map<string, WeekEditor>();
  const all = () => [...editors.values()];
  const flush = async () => {
    await Promise.all(all().map((editor) => editor.flush()));
  };
  const isPending = () => all().some((editor) => editor.isPending());

  session.beforeSignOut(flush);
  session.onSignedOut(() => {
    for (const editor of all()) editor.close();
    editors.clear();
  });
  window.addEventListener('online', () => void flush());
  window.addEventListener('pagehide', () => void flush());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && isPending()) void flush();
  });
  window.addEventListener('beforeunload', (event) => {
    if (isPending()) event.preventDefault();
  });

  const onAnswer = (week: TimesheetWeek) => {
    queryClient.setQueryData(weekQueryKey(api, week.week), week);
    for (const queryKey of whatWeeksChange)
      void queryClient.invalidateQueries({ queryKey, refetchType: 'none' });
  };
  return {
    open(week, mayDelete) {
      const id = `${week.week} ${week.user_id}`;
      const open = editors.get(id);
      if (open) return open;
      const created = createWeekEditor({
        week,
        mayDelete,
        calls: createWeekCalls(api, queryClient, week.week),
        drafts: openDraftStore(window.sessionStorage, week.user_id),
        onAnswer,
      });
      editors.set(id, created);
      return created;
    },
  };
}
