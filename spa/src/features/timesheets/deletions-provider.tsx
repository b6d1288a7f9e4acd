import { notifications } from '@mantine/notifications';
import { ApiError, etagOf } from '@timesheets/sdk';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useApi } from '../../api/api-provider.tsx';
import { describeFailure } from '../../api/failure.ts';
import { useSession } from '../../auth/session-provider.tsx';
import { createPendingDeletions, type PendingDeletions } from './pending-deletions.ts';
import { useEntryPages } from './queries.ts';
import { hideUndo } from './undo-notice.tsx';
import { timesheetWords } from './words.ts';

const UNDO_MS = 6000;

interface Deletions extends PendingDeletions {
  /** Entries that are not to be shown. */
  ids: ReadonlySet<string>;
}

const DeletionsContext = createContext<Deletions | undefined>(undefined);

/** Keeps deletions that can still be undone, above the pages, so that leaving a page does not cut the time short. */
export function DeletionsProvider({ children }: { children: ReactNode }) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const { client } = useApi();
  const session = useSession();
  const pages = useEntryPages();
  const [deletions] = useState(() =>
    createPendingDeletions({
      delayMs: UNDO_MS,
      async send({ id, version }, keepalive) {
        try {
          const params = { path: { id }, header: { 'If-Match': etagOf(version) } };
          await client.DELETE('/timesheets/{id}', { params, keepalive });
        } catch (error) {
          // Somebody else was faster, or the first answer was lost: it is gone, as was wanted.
          if (!(error instanceof ApiError && error.status === 404)) throw error;
        }
      },
      onChange: setIds,
      onDeleted({ id }) {
        hideUndo(id);
        pages.remove(id);
      },
      onRefused({ id }, error) {
        hideUndo(id);
        notifications.show({ color: 'red', autoClose: false, withBorder: true, ...refusal(error) });
        void pages.refetch();
      },
    }),
  );

  useEffect(() => {
    const flush = () => void deletions.flush(true);
    window.addEventListener('pagehide', flush);
    session.beforeSignOut(() => deletions.flush(false));
    return () => {
      window.removeEventListener('pagehide', flush);
      // Another language draws everything anew: what waits does not wait for that.
      void deletions.flush(false);
    };
  }, [deletions, session]);

  return <DeletionsContext value={{ ...deletions, ids }}>{children}</DeletionsContext>;
}

export function useDeletions(): Deletions {
  const deletions = useContext(DeletionsContext);
  if (deletions === undefined) throw new Error('useDeletions needs a DeletionsProvider above it');
  return deletions;
}

function refusal(error: unknown): { title: string; message: string } {
  const { notDeleted: title, notDeletedChanged } = timesheetWords.get();
  const isChanged = error instanceof ApiError && error.status === 412;
  return { title, message: isChanged ? notDeletedChanged : describeFailure(error).text };
}
