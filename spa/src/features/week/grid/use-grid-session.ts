import { useSyncExternalStore } from 'react';
import type { GridSession, SessionState } from './grid-session.ts';

/** A part of where somebody is in the grid. Draws again only when this part is another one. */
export function useGridSession<Part>(session: GridSession, select: (state: SessionState) => Part): Part {
  return useSyncExternalStore(session.subscribe, () => select(session.state()));
}
