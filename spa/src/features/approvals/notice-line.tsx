import { ActionIcon, Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { canDo } from '@timesheets/sdk';
import { describeFailure } from '../../api/failure.ts';
import { formatWeekNumber } from '../../ui/format-date.ts';
import { CloseIcon } from '../../ui/icons.tsx';
import { commonActions } from '../../ui/words.ts';
import { focusSoon } from './focus-soon.ts';
import classes from './list-bar.module.css';
import type { Notice } from './notice.ts';
import { places } from './places.ts';
import { sayMany } from './use-approve-selected.ts';
import type { Cursor } from './use-cursor.ts';
import type { Ledger } from './use-ledger.ts';
import { keyOf, nameOf } from './week-key.ts';
import { approvalsWords } from './words.ts';

const DONE = { approve: 'didApprove', reject: 'didReject', reopen: 'didReopen' } as const;

interface NoticeLineProps {
  notice: Notice;
  ledger: Ledger;
  cursor: Cursor;
}

/** What was decided last, and the way back there is: an approved week can be reopened, which needs a comment. */
export function NoticeLine({ notice, ledger, cursor }: NoticeLineProps) {
  const { close } = useStore(commonActions);
  const dismiss = () => {
    ledger.notify(undefined);
    cursor.comeBack();
  };
  return (
    <>
      {notice.kind === 'one' ? <OneDecided {...notice} cursor={cursor} /> : <ManyDecided {...notice} />}
      <ActionIcon variant="subtle" color="gray" aria-label={close} title={close} onClick={dismiss}>
        <CloseIcon />
      </ActionIcon>
    </>
  );
}

function OneDecided({ week, decision, cursor }: Extract<Notice, { kind: 'one' }> & { cursor: Cursor }) {
  const words = useStore(approvalsWords);
  return (
    <>
      <p className={classes.text}>
        {words[DONE[decision]]}: {nameOf(week)}, {formatWeekNumber(week.week)}
      </p>
      {canDo(week, 'reopen') && !cursor.isOpen(keyOf(week)) && (
        <Button size="compact-sm" variant="default" onClick={() => cursor.open(week, 'comment')}>
          {words.reopenLater}
        </Button>
      )}
    </>
  );
}

function ManyDecided(notice: Extract<Notice, { kind: 'many' }>) {
  const words = useStore(approvalsWords);
  const [first] = notice.failed;
  return (
    <>
      <p className={classes.text}>
        {sayMany(notice, words)} {notice.error !== undefined && describeFailure(notice.error).text}
      </p>
      {first !== undefined && (
        <Button size="compact-sm" variant="default" onClick={() => focusSoon(places.row(first))}>
          {words.toFirstFailed}
        </Button>
      )}
    </>
  );
}
