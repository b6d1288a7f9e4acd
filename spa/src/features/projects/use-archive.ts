import { useStore } from '@nanostores/react';
import { ApiError, etagOf, type Project } from '@timesheets/sdk';
import { describeFailure } from '../../api/failure.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { focusRow } from '../../ui/focus-row.ts';
import { showRefusal } from '../../ui/refusal-notice.ts';
import { showUndo } from '../../ui/undo-notice.tsx';
import { contentOf, draftOf } from './project-draft.ts';
import { usePutProject, useReloadProject } from './queries.ts';
import { projectWords } from './words.ts';

interface Archiving {
  project: Project;
  archived: boolean;
  /** The row goes, so that the focus needs another place. */
  rowGoes: boolean;
}

/** Archives a project or takes it back, at once, with a way back rather than a question before. */
export function useArchive(): (archiving: Archiving) => Promise<void> {
  const words = useStore(projectWords);
  const { mutateAsync: put } = usePutProject();
  const reload = useReloadProject();
  const announce = useAnnounce();

  const store = async (project: Project, archived: boolean): Promise<Project | undefined> => {
    const { project_id, version, name } = project;
    const params = { path: { project_id }, header: { 'If-Match': etagOf(version) } };
    try {
      return await put({ params, body: contentOf(draftOf(project), archived) });
    } catch (error) {
      const isStale = error instanceof ApiError && error.status === 412;
      if (isStale) await reload(project_id).catch(() => undefined);
      const title = archived ? words.notArchived({ name }) : words.notRestored({ name });
      showRefusal({ title, text: isStale ? words.changedMeanwhile : describeFailure(error).text });
      return undefined;
    }
  };

  return async ({ project, archived, rowGoes }) => {
    const stored = await store(project, archived);
    if (stored === undefined) return;
    const { project_id, name } = stored;
    const undo = async () => {
      const restored = await store(stored, !archived);
      if (restored === undefined) return;
      announce(archived ? words.didRestore({ name }) : words.didArchive({ name }));
      focusRow(project_id);
    };
    showUndo({
      about: `project ${project_id}`,
      text: archived ? words.didArchive({ name }) : words.didRestore({ name }),
      takesFocus: rowGoes,
      onUndo: () => void undo(),
    });
  };
}
