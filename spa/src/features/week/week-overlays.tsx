import { lazy, Suspense, useEffect } from 'react';
import type { WeekEditor } from './editor/week-editor.ts';
import type { Asked } from './grid/grid-parts.ts';
import { rowIn } from './grid/row-facts.ts';

// Nobody needs them to see the week.
const loadNote = async () => ({ default: (await import('./note-dialog.tsx')).NoteDialog });
const loadEntries = async () => ({ default: (await import('./entries/entries-dialog.tsx')).EntriesDialog });
const loadKeys = async () => ({ default: (await import('./keys-dialog.tsx')).KeysDialog });
const NoteDialog = lazy(loadNote);
const EntriesDialog = lazy(loadEntries);
const KeysDialog = lazy(loadKeys);

const QUIET_MS = 2000;

interface WeekOverlaysProps {
  editor: WeekEditor;
  asked: Asked | undefined;
  /** The note that was being typed when the page was left. */
  kept: string | undefined;
  onClose: () => void;
}

/** What opens over the week. */
export function WeekOverlays({ editor, asked, kept, onClose }: WeekOverlaysProps) {
  useEffect(() => {
    // Fetched once the week is there, so that they open at once, and without a line too.
    const load = () => void Promise.allSettled([loadNote(), loadEntries(), loadKeys()]);
    const timer = setTimeout(load, QUIET_MS);
    return () => clearTimeout(timer);
  }, []);
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
