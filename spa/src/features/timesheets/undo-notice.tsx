import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { commonActions } from '../../ui/words.ts';

const buttonId = (entryId: string) => `undo-${entryId}`;
const noticeId = (entryId: string) => `deleted-${entryId}`;

interface UndoNotice {
  entryId: string;
  /** What was deleted. */
  text: string;
  onUndo: () => void;
  /** While somebody points at the notice or has moved into it, time stands still (WCAG 2.2, 2.2.1). */
  onHold: () => void;
  onRelease: () => void;
}

/** Says that an entry was deleted, with a way back. It stays until {@link hideUndo}. */
export function showUndo({ entryId, text, onUndo, onHold, onRelease }: UndoNotice): void {
  notifications.show({
    id: noticeId(entryId),
    autoClose: false,
    withCloseButton: false,
    withBorder: true,
    onMouseEnter: onHold,
    onMouseLeave: onRelease,
    onFocus: onHold,
    onBlur: onRelease,
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <span>{text}</span>
        <Button id={buttonId(entryId)} size="xs" variant="light" flex="none" onClick={onUndo}>
          {commonActions.get().undo}
        </Button>
      </Group>
    ),
  });
}

/** Moves the focus to the way back, as soon as it is drawn. */
export function focusUndo(entryId: string): void {
  requestAnimationFrame(() => document.getElementById(buttonId(entryId))?.focus());
}

export function hideUndo(entryId: string): void {
  notifications.hide(noticeId(entryId));
}
