import { useEffect } from 'react';
import { focusWeek } from '../focus-cell.ts';

/** Somebody who has just arrived is one key away from his cell: nothing has the focus that needs the arrow itself. */
export function useEnterGrid(hasRows: boolean): void {
  useEffect(() => {
    if (!hasRows) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const isPlain = !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey);
      if (event.key !== 'ArrowDown' || !isPlain || event.defaultPrevented || !isAtTop()) return;
      event.preventDefault();
      focusWeek();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [hasRows]);
}

/** Whether the focus is where it is put on arriving: on the page as a whole, its content, or its heading. */
function isAtTop(): boolean {
  return document.activeElement?.matches('body, main, h1') ?? true;
}
