import { Button, Group } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Dialog } from '../../ui/dialog.tsx';
import { commonActions } from '../../ui/words.ts';
import { handInWords } from './words.ts';

interface ConfirmEmptyProps {
  onConfirm: () => void;
  onClose: () => void;
  isBusy: boolean;
}

/** Nothing is handed in by accident: a week without time is meant or forgotten. */
export function ConfirmEmpty({ onConfirm, onClose, isBusy }: ConfirmEmptyProps) {
  const words = useStore(handInWords);
  const actions = useStore(commonActions);
  return (
    <Dialog title={words.emptyTitle} onClose={onClose}>
      <p>{words.emptyText}</p>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {actions.cancel}
        </Button>
        <Button aria-disabled={isBusy} onClick={onConfirm}>
          {words.confirmEmpty}
        </Button>
      </Group>
    </Dialog>
  );
}
