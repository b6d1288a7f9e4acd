import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useId, useRef, useState } from 'react';
import { describeFailure } from '../../../api/failure.ts';
import { Failure } from '../../../ui/failure.tsx';
import classes from './books.module.css';
import { CloseBooks } from './close-books.tsx';
import { useSettings } from './queries.ts';
import { stateWords, useCloseBooks } from './use-close-books.ts';
import { booksWords } from './words.ts';

/** Up to which day nobody can change any time, and the ways to move it. */
export function Books({ today }: { today: string }) {
  const words = useStore(booksWords);
  const { data: settings, error, refetch, isFetching } = useSettings();
  const closeBooks = useCloseBooks();
  const [isEditing, setEditing] = useState(false);
  const [fault, setFault] = useState<string>();
  const headingId = useId();
  const change = useRef<HTMLButtonElement>(null);
  const closedThrough = settings?.closed_through ?? null;

  const stopEditing = () => {
    setEditing(false);
    change.current?.focus();
  };
  const openAll = async () => {
    if (settings === undefined) return;
    // This button goes away; the one beside it stays.
    change.current?.focus();
    setFault(await closeBooks(settings, null));
  };

  return (
    <section aria-labelledby={headingId} className={classes.books}>
      <div className={classes.line}>
        <h2 id={headingId} className={classes.title}>
          {words.title}
        </h2>
        <p className={classes.state}>{settings ? stateWords(closedThrough) : !error && words.loading}</p>
        {settings && (
          <>
            <Button
              ref={change}
              variant="default"
              size="compact-sm"
              aria-expanded={isEditing}
              onClick={() => {
                setFault(undefined);
                setEditing(true);
              }}
            >
              {closedThrough === null ? words.close : words.changeDay}
            </Button>
            {closedThrough !== null && !isEditing && (
              <Button variant="subtle" color="gray" size="compact-sm" onClick={() => void openAll()}>
                {words.reopen}
              </Button>
            )}
          </>
        )}
      </div>
      {fault !== undefined && (
        <p role="alert" className={classes.fault}>
          {fault}
        </p>
      )}
      {error && !settings && (
        <Failure {...describeFailure(error)} retry={() => void refetch()} isRetrying={isFetching} />
      )}
      {settings && isEditing && <CloseBooks settings={settings} today={today} onClose={stopEditing} />}
    </section>
  );
}
