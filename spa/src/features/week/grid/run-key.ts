import { keyOf } from '../editor/place.ts';
import { focusWeek } from '../focus-cell.ts';
import { placeAt, sizeOf } from './grid-actions.ts';
import type { GridEventsOptions } from './grid-events.ts';
import type { GridCommand } from './grid-keys.ts';
import { jump, neighbour, type Position, step } from './grid-range.ts';
import { isEmptyRow } from './row-facts.ts';

/** Does what a key asks for. Answers whether it did: otherwise the key is the browser's. */
export function createKeyRunner({
  editor,
  session,
  layout,
  actions,
  focus,
  ask,
  onOtherWeek,
}: GridEventsOptions): (command: GridCommand) => boolean {
  const size = sizeOf(layout);
  /** After Escape, Tab leaves the table: otherwise it would be a long way out of a large one. */
  let isLeaving = false;
  const go = (to: Position, extend = false) => {
    actions.leave();
    session.go(to, extend);
    focus(to);
    return true;
  };
  const current = () => placeAt(layout, session.state().active);
  const viewOf = (place = current()) => place && editor.state().cells.get(keyOf(place));
  const done = (deed: () => void) => {
    deed();
    return true;
  };

  const edit = () => {
    const [place, view] = [current(), viewOf()];
    if (!place || !view?.canEdit || view.entryCount > 1) return false;
    const { editing } = session.state();
    session.type(view, editing?.text ?? view.text, editing?.mode === 'within' ? 'typing' : 'within');
    const { activeElement } = document;
    if (activeElement instanceof HTMLInputElement) {
      activeElement.setSelectionRange(activeElement.value.length, activeElement.value.length);
    }
    return true;
  };
  const giveUp = () => {
    isLeaving = true;
    const place = current();
    const { active, anchor } = session.state();
    if (session.stop()) {
      const field = document.activeElement;
      requestAnimationFrame(() => {
        // By then somebody fast may be elsewhere, or in the text again.
        const now = session.state();
        const isHere = [field, document.body].includes(document.activeElement) && now.active === active;
        if (isHere && !now.editing) focusAgain(focus, active);
      });
    } else if (anchor !== active) session.go(active);
    if (place && viewOf()?.mark === 'wrong') editor.discard(place);
    return true;
  };
  const enter = (rows: 1 | -1) => {
    const { active, editing } = session.state();
    if (!editing && (viewOf()?.entryCount ?? 0) > 1) return false;
    const row = Math.min(Math.max(active.row + rows, 0), Math.max(size.rows - 1, 0));
    return go({ row, column: Math.min(active.column, size.columns - 1) });
  };
  const tab = (by: 1 | -1) => {
    const to = isLeaving ? undefined : neighbour(session.state().active, by, size);
    if (to) return go(to);
    actions.leave();
    return false;
  };
  const removeRow = () => {
    const projectId = layout.rows[session.state().active.row];
    if (projectId === undefined || !isEmptyRow(editor.state().save.grid, projectId)) return false;
    editor.removeProject(projectId);
    focusWeek();
    return true;
  };

  return (command) => {
    const wasLeaving = isLeaving;
    isLeaving = false;
    switch (command.do) {
      case 'step':
        return go(step(session.state().active, command.rows, command.columns, size), command.extend);
      case 'jump':
        return go(jump(session.state().active, command.to, size), command.extend);
      case 'next':
      case 'previous':
        isLeaving = wasLeaving;
        return tab(command.do === 'next' ? 1 : -1);
      case 'enter':
        return enter(command.rows);
      case 'edit':
        return edit();
      case 'escape':
        return giveUp();
      case 'empty':
        return done(actions.empty);
      case 'note':
        return openNote();
      case 'select-all':
        return done(() => session.select({ row: 0, column: 0 }, jump({ row: 0, column: 0 }, 'last', size)));
      case 'fill-right':
        return done(() => actions.fill('right'));
      case 'fill-down':
        return done(() => actions.fill('down'));
      case 'fill-typed':
        return done(actions.fillTyped);
      case 'remove-row':
        return removeRow();
      case 'undo':
        return done(editor.undo);
      case 'redo':
        return done(editor.redo);
      case 'other-week':
        return done(() => {
          actions.leave();
          onOtherWeek(command.weeks);
        });
      case 'help':
        return done(() => ask({ what: 'keys' }));
    }
  };

  function openNote(): boolean {
    const [place, view] = [current(), viewOf()];
    if (!place || !view) return false;
    actions.leave();
    ask({ what: view.entryCount > 1 ? 'entries' : 'note', place });
    return true;
  }
}

function focusAgain(focus: (position: Position) => void, position: Position): void {
  focus(position);
  if (document.activeElement instanceof HTMLInputElement) document.activeElement.select();
}
