import { useStore } from '@nanostores/react';
import classes from './record-conflict.module.css';
import { recordWords } from './record-words.ts';

/** One field of a record that two people changed at once. */
export interface ConflictRow {
  field: string;
  now: string;
  mine: string;
}

/** Somebody else was faster: what is stored now beside what was typed, for every field that differs. */
export function RecordConflict({ rows }: { rows: readonly ConflictRow[] }) {
  const words = useStore(recordWords);
  const differing = rows.filter(({ now, mine }) => now !== mine);
  return (
    <div role="alert" className={classes.conflict}>
      <p>
        <strong>{words.changedMeanwhile}</strong> {words.notSavedYet}
      </p>
      {differing.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.field}</th>
              <th scope="col">{words.storedNow}</th>
              <th scope="col">{words.yours}</th>
            </tr>
          </thead>
          <tbody>
            {differing.map(({ field, now, mine }) => (
              <tr key={field}>
                <th scope="row">{field}</th>
                <td>{now || words.empty}</td>
                <td>{mine || words.empty}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
