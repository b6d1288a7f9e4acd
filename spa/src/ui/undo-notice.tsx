import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { useEffect, useRef, useState } from 'react';
import { commonActions } from './words.ts';

const UNDO_MS = 10_000;

interface UndoNotice {
  /** What was done about this before is no longer offered to be undone. */
  about: string;
  /** What was done. */
  text: string;
  /** Whether the focus goes to the way back, because what had it is gone. */
  takesFocus: boolean;
  onUndo: () => void;
}

let shown = 0;

/** Says what was done, with a way back. Goes by itself, but never from under a finger or the focus (WCAG 2.2, 2.2.1). */
export function showUndo({ about, ...message }: UndoNotice): void {
  const id = `undo ${about}`;
  shown += 1;
  notifications.hide(id);
  notifications.show({
    id,
    autoClose: false,
    withCloseButton: false,
    withBorder: true,
    // The key starts the time anew when the same thing is done again.
    message: <UndoMessage key={shown} {...message} onGone={() => notifications.hide(id)} />,
  });
}

interface UndoMessageProps extends Omit<UndoNotice, 'about'> {
  onGone: () => void;
}

function UndoMessage({ text, takesFocus, onUndo, onGone }: UndoMessageProps) {
  const actions = useStore(commonActions);
  const button = useRef<HTMLButtonElement>(null);
  const [isHeld, setHeld] = useState(false);
  const gone = useRef(onGone);

  useEffect(() => {
    if (takesFocus) button.current?.focus();
  }, [takesFocus]);
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => gone.current(), UNDO_MS);
    return () => clearTimeout(timer);
  }, [isHeld]);

  return (
    <Group
      justify="space-between"
      wrap="nowrap"
      gap="sm"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{text}</span>
      <Button
        ref={button}
        size="xs"
        variant="light"
        flex="none"
        onClick={() => {
          onGone();
          onUndo();
        }}
      >
        {actions.undo}
      </Button>
    </Group>
  );
}
