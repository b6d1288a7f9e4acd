import { useStore } from '@nanostores/react';
import { useEffect, useRef, useState } from 'react';
import { type Language, languageChoice } from '../../i18n/language.ts';
import { switchLanguage } from '../../i18n/messages.ts';
import { Choice } from '../../ui/choice.tsx';
import classes from './profile.module.css';
import { profileWords } from './words.ts';

// Another language draws every page anew; whoever has just chosen it goes on from there.
let hasJustChosen = false;

/** The language of the words, or what the browser prefers. */
export function LanguageChoice() {
  const words = useStore(profileWords);
  const chosen = useStore(languageChoice);
  const [hasFailed, setFailed] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (hasJustChosen) box.current?.querySelector<HTMLElement>(':checked')?.focus();
    hasJustChosen = false;
  }, []);

  const choose = async (next: Language | 'browser') => {
    setFailed(false);
    hasJustChosen = true;
    try {
      await switchLanguage(next === 'browser' ? undefined : next);
    } catch {
      hasJustChosen = false;
      setFailed(true);
    }
  };
  return (
    <div ref={box}>
      <Choice
        label={words.language}
        options={[
          { value: 'browser', label: words.asBrowser },
          { value: 'en', label: words.english, lang: 'en' },
          { value: 'de', label: words.german, lang: 'de' },
        ]}
        value={chosen ?? 'browser'}
        onChoose={(next) => void choose(next)}
      />
      {hasFailed && (
        <p role="alert" className={classes.fault}>
          {words.languageFailed}
        </p>
      )}
    </div>
  );
}
