import type { RowProject } from '@timesheets/sdk';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Place } from './editor/place.ts';
import type { WeekEditor } from './editor/week-editor.ts';
import { focusCell } from './focus-cell.ts';
import { createGridActions, type Layout } from './grid/grid-actions.ts';
import type { Asked, GridParts } from './grid/grid-parts.ts';
import { startSession } from './start-session.ts';

/** Where somebody is in an open week, and what leads him elsewhere in it. */
interface OpenWeekState {
  parts: GridParts;
  /** The day that is shown where there is room for one. */
  day: string;
  showDay: (date: string) => void;
  asked: Asked | undefined;
  /** A note that was being typed when the page was left. */
  keptNote: string | undefined;
  closeAsked: () => void;
  /** Takes what is being typed. */
  leave: () => void;
  show: (place: Place) => void;
  addProject: (project: RowProject) => void;
}

export function useOpenWeek(editor: WeekEditor, layout: Layout, today: string): OpenWeekState {
  const [kept] = useState(() => editor.takeKept());
  const keptTime = kept?.what === 'time' ? kept : undefined;
  const [asked, setAsked] = useState<Asked | undefined>(() =>
    kept?.what === 'note' ? { what: 'note', place: kept } : undefined,
  );
  const [keptNote, setKeptNote] = useState(kept?.what === 'note' ? kept.text : undefined);
  const [day, setDay] = useState(
    () => kept?.date ?? (layout.dates.includes(today) ? today : (layout.dates[0] ?? today)),
  );
  const [session] = useState(() => startSession(editor, layout, today, keptTime));
  const parts = useMemo<GridParts>(() => ({ editor, session, ask: setAsked }), [editor, session]);
  const leave = useCallback(
    () => createGridActions(editor, session, layout).leave(),
    [editor, session, layout],
  );
  const show = (place: Place) => {
    flushSync(() => setDay(place.date));
    focusCell(place);
  };

  useEffect(() => {
    if (keptTime) focusCell(keptTime);
  }, [keptTime]);
  const latestLeave = useRef(leave);
  useEffect(() => {
    latestLeave.current = leave;
  }, [leave]);
  // Another page is shown: what is half typed is taken as it is.
  useEffect(() => () => latestLeave.current(), []);

  return {
    parts,
    day,
    asked,
    keptNote,
    leave,
    show,
    showDay(date) {
      leave();
      setDay(date);
    },
    closeAsked() {
      setAsked(undefined);
      setKeptNote(undefined);
    },
    addProject(project) {
      // Drawn at once, so that the focus has somewhere to go.
      flushSync(() => editor.addProjects([project]));
      show({ project_id: project.project_id, date: layout.dates.includes(today) ? today : day });
    },
  };
}
