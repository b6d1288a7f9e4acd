import { Button, Group } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Dialog } from '../../ui/dialog.tsx';
import { commonActions } from '../../ui/words.ts';
import { keysWords } from './dialog-words.ts';
import classes from './keys-dialog.module.css';

type Name = keyof ReturnType<(typeof keysWords)['get']>;

const KEYS: readonly [keys: readonly string[], does: Name][] = [
  [['↓'], 'intoTable'],
  [['←', '→', '↑', '↓'], 'arrows'],
  [['Tab'], 'tab'],
  [['Enter'], 'enter'],
  [['Home', 'End'], 'home'],
  [['7:30', '7.5', '90m'], 'typing'],
  [['F2'], 'f2'],
  [['Esc'], 'escape'],
  [['Del'], 'delete'],
  [['Ctrl+M', 'Shift+F2'], 'note'],
  [['Shift+→', 'Ctrl+A'], 'select'],
  [['Ctrl+R', 'Ctrl+D'], 'fill'],
  [['Ctrl+Enter'], 'fillTyped'],
  [['Ctrl+C', 'Ctrl+V'], 'copyPaste'],
  [['Ctrl+Z', 'Ctrl+Y'], 'undo'],
  [['Ctrl+Del'], 'removeRow'],
  [['Alt+PgUp', 'Alt+PgDn'], 'otherWeek'],
  [['?'], 'help'],
];

/** What every key does in the table. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const words = useStore(keysWords);
  const actions = useStore(commonActions);
  const nameOf = (key: string) => (isNamed(key) ? words[key] : key);
  return (
    <Dialog title={words.title} onClose={onClose}>
      <dl className={classes.keys}>
        {KEYS.map(([keys, does]) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key.split('+').map(nameOf).join('+')}</kbd>
              ))}
            </dt>
            <dd>{words[does]}</dd>
          </div>
        ))}
      </dl>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {actions.close}
        </Button>
      </Group>
    </Dialog>
  );
}

const NAMED = ['Ctrl', 'Shift', 'Alt', 'Home', 'End', 'Del', 'PgUp', 'PgDn'] as const;

/** Whether the key is called otherwise in other languages. */
function isNamed(key: string): key is (typeof NAMED)[number] {
  return NAMED.some((name) => name === key);
}
