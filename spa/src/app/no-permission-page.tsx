import { Button, Group } from '@mantine/core';
import type { OperationId } from '@timesheets/sdk';
import { operations } from '@timesheets/sdk/operations';
import { useState } from 'react';
import { useSession, useUser } from '../auth/session-provider.tsx';
import { MessagePage } from '../ui/page.tsx';

/** Says what is missing, whom to ask, and lets the person look again once it was granted. */
export function NoPermissionPage({ operationId }: { operationId: OperationId }) {
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
    <MessagePage title="You have no permission here yet">
      <p>
        You are signed in as <strong>{profile?.email ?? profile?.name ?? profile?.sub}</strong>, but your
        account may not read timesheets. What it lacks is the permission <code>{missing}</code>.
      </p>
      <p>
        Ask whoever manages access to Timesheets in your company, your manager or the IT desk, to grant it.
        Then look again; there is no need to sign out.
      </p>
      <Group>
        <Button loading={isChecking} onClick={() => void checkAgain()}>
          Look again
        </Button>
        <Button variant="default" onClick={() => void session.signOutEverywhere()}>
          Use another account
        </Button>
      </Group>
    </MessagePage>
  );
}
