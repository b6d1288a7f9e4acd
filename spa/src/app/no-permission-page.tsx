import { Button, Group } from '@mantine/core';
import { useStore } from '@nanostores/react';
import type { OperationId } from '@timesheets/sdk';
import { operations } from '@timesheets/sdk/operations';
import { useState } from 'react';
import { useSession, useUser } from '../auth/session-provider.tsx';
import { MessagePage } from '../ui/page.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { messagePageWords } from './words.ts';

/** Says what is missing, whom to ask, and lets the person look again once it was granted. */
export function NoPermissionPage({ operationId }: { operationId: OperationId }) {
  const words = useStore(messagePageWords);
  const session = useSession();
  const profile = useUser()?.profile;
  const [isChecking, setChecking] = useState(false);
  const missing = operations[operationId].scopes.join(', ');
  const checkAgain = async () => {
    setChecking(true);
    await session.renew().catch(() => undefined);
    setChecking(false);
  };
  return (
    <MessagePage title={words.noPermission}>
      <p>
        <Sentence
          text={words.noPermissionText}
          parts={{
            account: <strong>{profile?.email ?? profile?.name ?? profile?.sub}</strong>,
            missing: <code>{missing}</code>,
          }}
        />
      </p>
      <p>{words.noPermissionHelp}</p>
      <Group>
        <Button loading={isChecking} onClick={() => void checkAgain()}>
          {words.lookAgain}
        </Button>
        <Button variant="default" onClick={() => void session.signOutEverywhere()}>
          {words.useAnother}
        </Button>
      </Group>
    </MessagePage>
  );
}
