import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import classes from './failure.module.css';
import { Sentence } from './sentence.tsx';
import { commonActions, partWords } from './words.ts';

interface FailureProps {
  title: string;
  text: string;
  requestId?: string | undefined;
  retry?: (() => void) | undefined;
  isRetrying?: boolean;
}

/** What happened, and what can be done about it, in the place of what could not be shown. */
export function Failure({ title, text, requestId, retry, isRetrying = false }: FailureProps) {
  const words = useStore(partWords);
  const { tryAgain } = useStore(commonActions);
  return (
    <div role="alert" className={classes.failure}>
      <p className={classes.title}>{title}</p>
      <p>{text}</p>
      {requestId !== undefined && (
        <p className={classes.reference}>
          <Sentence text={words.request} parts={{ id: <code>{requestId}</code> }} />
        </p>
      )}
      {retry && (
        <Button variant="default" size="xs" onClick={retry} loading={isRetrying}>
          {tryAgain}
        </Button>
      )}
    </div>
  );
}
