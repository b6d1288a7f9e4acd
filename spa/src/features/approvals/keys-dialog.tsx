import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { type RefObject, useId } from 'react';
import { commonActions } from '../../ui/words.ts';
import classes from './keys-dialog.module.css';
import { chooseLetters, usesLetters } from './single-letters.ts';
import { approvalsWords } from './words.ts';

const KEYS = [
  [['J', '↓'], 'keyNext'],
  [['K', '↑'], 'keyPrevious'],
  [['Enter', 'O'], 'keyOpen'],
  [['Esc'], 'keyClose'],
  [['A'], 'keyApprove'],
  [['R'], 'keyReject'],
  [['Ctrl Enter', '⌘ Enter'], 'keySend'],
  [['X'], 'keySelect'],
  [['?'], 'keyHelp'],
] as const;

/** The keys that work here, and the switch for those that are single letters. */
export function KeysDialog({ dialogRef }: { dialogRef: RefObject<HTMLDialogElement | null> }) {
  const words = useStore(approvalsWords);
  const { close } = useStore(commonActions);
  const title = useId();
  return (
    <dialog ref={dialogRef} className={classes.dialog} aria-labelledby={title} closedby="any">
      <h2 id={title} className={classes.title}>
        {words.keysTitle}
      </h2>
      <dl className={classes.keys}>
        {KEYS.map(([keys, word]) => (
          <div key={word} className={classes.line}>
            <dt>
              {keys.map((key) => (
                <kbd key={key} className={classes.key}>
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{words[word]}</dd>
          </div>
        ))}
      </dl>
      <label className={classes.letters}>
        <input
          type="checkbox"
          checked={useStore(usesLetters)}
          onChange={({ currentTarget }) => chooseLetters(currentTarget.checked)}
        />
        <span>
          {words.useLetters}
          <span className={classes.explanation}>{words.useLettersText}</span>
        </span>
      </label>
      <Button size="xs" variant="default" onClick={() => dialogRef.current?.close()}>
        {close}
      </Button>
    </dialog>
  );
}
