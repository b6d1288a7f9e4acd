import { useStore } from '@nanostores/react';
import { useEffect, useEffectEvent } from 'react';
import { holdsFocus, places } from './places.ts';
import { usesLetters } from './single-letters.ts';

/** What the keys do. */
export interface KeyActions {
  move: (steps: number) => void;
  toEnd: (end: 'first' | 'last') => void;
  /** From a row's check box to its link, and back. */
  within: (part: 'box' | 'row') => void;
  open: () => void;
  close: () => void;
  approve: () => void;
  comment: () => void;
  select: () => void;
  help: () => void;
}

const TYPING = 'textarea, select, input:not([type="checkbox"]), [contenteditable]';

/** Listens to the keys of the page. Nothing happens while somebody types, or a dialog is open. */
export function useKeys(actions: KeyActions): void {
  const hasLetters = useStore(usesLetters);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target instanceof Element ? event.target : document.body;
    if (document.querySelector('dialog[open]') !== null || target.closest(TYPING) !== null) return;
    if (target !== document.body && !holdsFocus(places.page)) return;
    const isInList = target.closest(places.list) !== null;
    const action = (isInList && keyInList(event, actions)) || (hasLetters && letter(event, actions));
    const chosen = event.key === 'Escape' ? actions.close : action;
    if (!chosen) return;
    event.preventDefault();
    chosen();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}

function keyInList({ key, shiftKey, target }: KeyboardEvent, actions: KeyActions): (() => void) | undefined {
  if (shiftKey) return undefined;
  const isBox = target instanceof HTMLInputElement;
  const isRow = target instanceof Element && target.matches('[data-row]');
  if (!isBox && !isRow) return undefined;
  switch (key) {
    case 'ArrowDown':
      return () => actions.move(1);
    case 'ArrowUp':
      return () => actions.move(-1);
    case 'Home':
      return () => actions.toEnd('first');
    case 'End':
      return () => actions.toEnd('last');
    case 'ArrowLeft':
      return () => actions.within('box');
    case 'ArrowRight':
      return () => actions.within('row');
    case ' ':
      return isRow ? actions.select : undefined;
    default:
      return undefined;
  }
}

function letter({ key, shiftKey, repeat }: KeyboardEvent, actions: KeyActions): (() => void) | undefined {
  if (key === '?') return actions.help;
  if (shiftKey) return undefined;
  switch (key.toLowerCase()) {
    case 'j':
      return () => actions.move(1);
    case 'k':
      return () => actions.move(-1);
  }
  // A key that is held down must not decide on one week after the other.
  if (repeat) return undefined;
  switch (key.toLowerCase()) {
    case 'o':
      return actions.open;
    case 'a':
      return actions.approve;
    case 'r':
      return actions.comment;
    case 'x':
      return actions.select;
    default:
      return undefined;
  }
}
