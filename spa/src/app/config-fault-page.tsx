import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { MessagePage } from '../ui/page.tsx';
import { commonActions } from '../ui/words.ts';
import { BarePage } from './bare-page.tsx';
import { messagePageWords } from './words.ts';

/** In the place of the application when it was not told where everything is. */
export function ConfigFaultPage({ faults }: { faults: readonly string[] }) {
  const words = useStore(messagePageWords);
  const { tryAgain } = useStore(commonActions);
  return (
    <BarePage>
      <MessagePage title={words.misconfigured}>
        <p>{words.misconfiguredText}</p>
        <ul>
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
        <Button variant="default" onClick={() => window.location.reload()}>
          {tryAgain}
        </Button>
      </MessagePage>
    </BarePage>
  );
}
