import { useStore } from '@nanostores/react';
import { Choice } from '../../ui/choice.tsx';
import { chooseFirstDay, firstDay, firstDays } from '../../ui/preferences.ts';
import { LanguageChoice } from './language-choice.tsx';
import classes from './profile.module.css';
import { ThemeChoice } from './theme-choice.tsx';
import { profileWords } from './words.ts';

/** How this browser shows Timesheets to this person: more rows of the facts. */
export function Preferences() {
  const words = useStore(profileWords);
  const first = useStore(firstDay);
  return (
    <>
      <dt className={classes.beside}>{words.language}</dt>
      <dd>
        <LanguageChoice />
      </dd>
      <dt className={classes.beside}>{words.firstDay}</dt>
      <dd>
        <Choice
          label={words.firstDay}
          options={firstDays.map((value) => ({ value, label: words[value] }))}
          value={first}
          onChoose={chooseFirstDay}
        />
        <p className={classes.hint}>{words.firstDayHint}</p>
      </dd>
      <dt className={classes.beside}>{words.theme}</dt>
      <dd>
        <ThemeChoice />
        <p className={classes.hint}>{words.keptHere}</p>
      </dd>
    </>
  );
}
