import { useStore } from '@nanostores/react';
import { CloseIcon } from '../../ui/icons.tsx';
import { commonActions } from '../../ui/words.ts';
import classes from './copy-week.module.css';
import { copyWords } from './words.ts';

/** What became of a copy. */
export interface Outcome {
  text: string;
  /** What was left out, and why. */
  skipped?: readonly string[];
}

interface CopyOutcomeProps {
  outcome: Outcome | undefined;
  onClose: () => void;
}

/** What was copied and what was not, until it has been read. */
export function CopyOutcome({ outcome, onClose }: CopyOutcomeProps) {
  const words = useStore(copyWords);
  const actions = useStore(commonActions);
  const skipped = outcome?.skipped ?? [];
  return (
    <div role="status" className={classes.outcome}>
      {outcome && (
        <>
          <div>
            {outcome.text} {skipped.length > 0 && words.skipped(skipped.length)}
            {skipped.length > 0 && (
              <ul>
                {skipped.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            )}
          </div>
          <button type="button" className={classes.close} aria-label={actions.close} onClick={onClose}>
            <CloseIcon />
          </button>
        </>
      )}
    </div>
  );
}
