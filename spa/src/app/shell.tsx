import { useStore } from '@nanostores/react';
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { useLocation } from 'react-router';
import { DeletionsProvider } from '../features/timesheets/deletions-provider.tsx';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { Header } from './header.tsx';
import { MyWeek } from './lazy-pages.ts';
import { OfflineNotice } from './offline-notice.tsx';
import classes from './shell.module.css';
import { shellWords } from './words.ts';

// A tenth of the rest, and not needed before there is something to say: fetched once the page has nothing else to do, so
// that it is there when it is needed, also without a connection.
const Notices = lazy(async () => {
  await idle();
  const { Notices: Component } = await import('../ui/notices.tsx');
  return { default: Component };
});

const IDLE_MS = 2000;

/** What stays around every page: the header above, notices below. */
export function Shell({ children }: { children: ReactNode }) {
  const words = useStore(shellWords);
  // The pages of one place, a week beside a list say, are one page: it stays when they change.
  const [, place] = useLocation().pathname.split('/');
  // Where most links on the other pages lead: it is here before somebody goes there.
  useEffect(() => void idle().then(MyWeek.fetchEarly), []);
  return (
    <DeletionsProvider>
      <a className={classes.skip} href="#content">
        {words.skip}
      </a>
      <Header />
      <OfflineNotice />
      <main id="content" className={classes.content} tabIndex={-1}>
        {/* A page that has failed must not keep the others from being shown. */}
        <ErrorBoundary key={place}>
          <Suspense fallback={<Waiting>{words.loading}</Waiting>}>{children}</Suspense>
        </ErrorBoundary>
      </main>
      <Suspense>
        <Notices />
      </Suspense>
    </DeletionsProvider>
  );
}

function idle(): Promise<void> {
  // Not every browser knows it.
  if (!('requestIdleCallback' in window)) return Promise.resolve();
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: IDLE_MS }));
}
