import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { describeFailure } from '../../api/failure.ts';
import { CheckIcon } from '../../ui/icons.tsx';
import { commonActions } from '../../ui/words.ts';
import { useEditor } from './editor/use-editor.ts';
import type { WeekEditor } from './editor/week-editor.ts';
import { focusWeek } from './focus-cell.ts';
import classes from './save-status.module.css';
import { summaryOf } from './save-summary.ts';
import { saveWords } from './words.ts';

/** Whether everything is saved, and a way to try again when it is not. */
export function SaveStatus({ editor }: { editor: WeekEditor }) {
  const words = useStore(saveWords);
  const actions = useStore(commonActions);
  const summary = useEditor(editor, ({ save }) => summaryOf(save));
  const trouble = useEditor(editor, ({ save }) => save.trouble);
  const [isTrying, setTrying] = useState(false);
  const tryAgain = () => {
    setTrying(true);
    void editor.flush().then(() => {
      setTrying(false);
      // The button goes when everything is saved.
      if (!editor.isPending()) focusWeek();
    });
  };
  const failure = summary === 'failed' ? describeFailure(trouble).title : undefined;
  return (
    <div className={classes.status} data-summary={summary}>
      {/* Saving itself is not read out: it would talk over every cell that is typed into. */}
      <span role="status" id="save-status" className={classes.words}>
        {summary === 'saved' && (
          <>
            <CheckIcon /> <span className={classes.saved}>{words.saved}</span>
          </>
        )}
        {failure !== undefined && `${words.notSaved({ why: `${failure}.` })} ${words.keepsTrying}`}
      </span>
      {summary === 'saving' && <span aria-hidden="true">{words.saving}</span>}
      {failure !== undefined && (
        <button type="button" className={classes.retry} onClick={tryAgain}>
          {isTrying ? words.saving : actions.tryAgain}
        </button>
      )}
    </div>
  );
}
