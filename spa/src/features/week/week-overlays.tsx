import { lazy, Suspense } from 'react';
import type { WeekEditor } from './editor/week-editor.ts';
import type { Asked } from './grid/grid-parts.ts';
import { rowIn } from './grid/row-facts.ts';

// Fetched when somebody asks for them: nobody needs them to see the week.
const NoteDialog = lazy(async () => ({ default: (await import('./note-dialog.tsx')).NoteDialog }));
const EntriesDialog = lazy(async () => ({
  default: (await import('./entries/entries-dialog.tsx')).EntriesDialog,
}));
const KeysDialog = lazy(async () => ({ default: (await import('./keys-dialog.tsx')).KeysDialog }));

interface WeekOverlaysProps {
  editor: WeekEditor;
  asked: Asked | undefined;
  /** The note that was being typed when the page was left. */
  kept: string | undefined;
  onClose: () => void;
}

/** What opens over the week. */
export function WeekOverlays({ editor, asked, kept, onClose }: WeekOverlaysProps) {
  if (!asked) return null;
  if (asked.what === 'keys') {
    return (
      <Suspense>
        <KeysDialog onClose={onClose} />
      </Suspense>
    );
  }
  const { place } = asked;
  const projectName = rowIn(editor.state().save.grid, place.project_id)?.project_name ?? place.project_id;
  const shared = { editor, place, projectName, onClose };
  return (
    <Suspense>
      {asked.what === 'note' ? <NoteDialog {...shared} kept={kept} /> : <EntriesDialog {...shared} />}
    </Suspense>
  );
}
