import classes from './entry-list.module.css';

/** What to do first, for somebody who has not logged anything yet. */
export function FirstSteps() {
  return (
    <div className={classes.firstSteps}>
      <p>
        <strong>Nothing logged yet.</strong> Choose a project above, type how long you worked, and press
        Enter.
      </p>
      <p>
        Time can be written as <kbd>1:30</kbd>, <kbd>8</kbd>, <kbd>1.5</kbd>, <kbd>90m</kbd> or{' '}
        <kbd>1h30</kbd>.
      </p>
    </div>
  );
}
