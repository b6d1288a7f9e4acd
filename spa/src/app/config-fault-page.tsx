import { Button } from '@mantine/core';
import { MessagePage } from '../ui/page.tsx';

/** In the place of the application when it was not told where everything is. */
export function ConfigFaultPage({ faults }: { faults: readonly string[] }) {
  return (
    <main>
      <MessagePage title="Timesheets is not set up correctly">
        <p>This page cannot start. Whoever runs this deployment has to look at its configuration:</p>
        <ul>
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
        <Button variant="default" onClick={() => window.location.reload()}>
          Try again
        </Button>
      </MessagePage>
    </main>
  );
}
