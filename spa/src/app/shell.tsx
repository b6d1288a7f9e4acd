import { lazy, type ReactNode, Suspense } from 'react';
import { useLocation } from 'react-router';
import { DeletionsProvider } from '../features/timesheets/deletions-provider.tsx';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { Header } from './header.tsx';
import { OfflineNotice } from './offline-notice.tsx';
import classes from './shell.module.css';

// Not needed before there is something to say, and a tenth of the rest.
const Notices = lazy(async () => {
  const { Notices: Component } = await import('../ui/notices.tsx');
  return { default: Component };
});

/** What stays around every page: the header above, notices below. */
export function Shell({ children }: { children: ReactNode }) {
  const { pathname } = useLocation();
  return (
    <DeletionsProvider>
      <a className={classes.skip} href="#content">
        Skip to the content
      </a>
      <Header />
      <OfflineNotice />
      <main id="content" className={classes.content} tabIndex={-1}>
        {/* A page that has failed must not keep the others from being shown. */}
        <ErrorBoundary key={pathname}>
          <Suspense fallback={<Waiting>Loading…</Waiting>}>{children}</Suspense>
        </ErrorBoundary>
      </main>
      <Suspense>
        <Notices />
      </Suspense>
    </DeletionsProvider>
  );
}
