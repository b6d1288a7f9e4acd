import { useStore } from '@nanostores/react';
import { useQueryClient } from '@tanstack/react-query';
import { projectsOf, type WeekCopyResult } from '@timesheets/sdk';
import { formatDuration } from '@timesheets/sdk/calendar';
import { useApi } from '../../api/api-provider.tsx';
import { describeFailure } from '../../api/failure.ts';
import { formatDayAndMonth, formatWeekday } from '../../ui/format-date.ts';
import type { Outcome } from './copy-outcome.tsx';
import type { WeekEditor } from './editor/week-editor.ts';
import { rowIn } from './grid/row-facts.ts';
import { projectsOptions, weekOptions } from './week-queries.ts';
import { copyWords, handInWords } from './words.ts';

/** Takes another week over: its projects as empty rows, or its entries. Each answers what became of it, in words. */
export function useCopyWeek(editor: WeekEditor, from: string) {
  const words = useStore(copyWords);
  const { failed, changed } = useStore(handInWords);
  const api = useApi();
  const client = useQueryClient();
  const fail = (error: unknown): Outcome => ({ text: failed({ why: describeFailure(error).text }) });

  const describe = ({ copied, skipped }: WeekCopyResult): Outcome => {
    if (copied + skipped.length === 0) return { text: words.nothingToCopy };
    const nameOf = (id: string) => rowIn(editor.state().save.grid, id)?.project_name ?? id;
    const lines = skipped.map(({ project_id, date, minutes, reason }) => {
      const day = `${formatWeekday(date)} ${formatDayAndMonth(date)}`;
      const what = words.skip({ project: nameOf(project_id), day, time: formatDuration(minutes) });
      return `${what}: ${words[reason]}`;
    });
    return { text: words.copied(copied), skipped: lines };
  };

  return {
    async copyRows(): Promise<Outcome> {
      const [last, projects] = await Promise.all([
        client.fetchQuery(weekOptions(api, from)),
        client.fetchQuery(projectsOptions(api)),
      ]);
      const known = new Map(projects.map((project) => [project.project_id, project]));
      const rows = projectsOf(last);
      const added = rows.filter(({ project_id }) => !editor.state().rows.includes(project_id));
      editor.addProjects(added.map((row) => known.get(row.project_id) ?? row));
      if (rows.length === 0) return { text: words.nothingToCopy };
      return { text: added.length === 0 ? words.allThere : words.rowsCopied(added.length) };
    },
    async copyTimes(): Promise<Outcome | undefined> {
      const copied = await editor.copyFrom(from);
      switch (copied.kind) {
        case 'copied':
          return describe(copied.result);
        case 'unsaved':
          return { text: words.unsaved };
        case 'changed':
          return { text: changed };
        case 'failed':
          return fail(copied.error);
        default:
          return undefined;
      }
    },
    fail,
  };
}
