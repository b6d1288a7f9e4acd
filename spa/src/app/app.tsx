import { useStore } from '@nanostores/react';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { BrowserRouter } from 'react-router';
import { type Api, ApiProvider } from '../api/api-provider.tsx';
import type { Session } from '../auth/session.ts';
import { SessionProvider } from '../auth/session-provider.tsx';
import { language } from '../i18n/language.ts';
import { AnnouncerProvider } from '../ui/announcer.tsx';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { Pages } from './pages.tsx';

interface AppProps {
  session: Session;
  api: Api;
  queryClient: QueryClient;
}

/** The application, once it is known where everything is. */
export function App({ session, api, queryClient }: AppProps) {
  const code = useStore(language);
  return (
    <ErrorBoundary>
      <SessionProvider session={session}>
        <QueryClientProvider client={queryClient}>
          <ApiProvider api={api}>
            <AnnouncerProvider>
              {/* Another language is another page: nothing stays half translated. */}
              <BrowserRouter key={code}>
                <Pages />
              </BrowserRouter>
            </AnnouncerProvider>
          </ApiProvider>
        </QueryClientProvider>
      </SessionProvider>
    </ErrorBoundary>
  );
}
