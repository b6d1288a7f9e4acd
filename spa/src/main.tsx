import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import './ui/mantine.css';
import './ui/global.css';
import { setNonce } from 'get-nonce';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { ConfigFaultPage } from './app/config-fault-page.tsx';
import { createParts } from './app/parts.ts';
import { ConfigFault, readConfig } from './config.ts';
import { language } from './i18n/language.ts';
import { loadTranslations, provideTranslations } from './i18n/messages.ts';
import { COLOR_SCHEME_KEY, theme } from './ui/theme.ts';

// The server puts a fresh nonce into every page it serves; without it the browser refuses Mantine's styles.
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
setNonce(nonce);

const colorSchemeManager = localStorageColorSchemeManager({ key: COLOR_SCHEME_KEY });

function show(page: ReactNode): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no element with the id "root"');
  createRoot(root).render(
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={colorSchemeManager}
      getStyleNonce={() => nonce}
    >
      {page}
    </MantineProvider>,
  );
}

provideTranslations('de', async () => (await import('./german.ts')).german);
language.subscribe((code) => {
  document.documentElement.lang = code;
});

try {
  // Words that cannot be fetched are no reason to show nothing.
  await loadTranslations(language.get()).catch(() => undefined);
  const config = await readConfig(fetch);
  show(<App {...createParts(config)} />);
} catch (error) {
  if (!(error instanceof ConfigFault)) throw error;
  show(<ConfigFaultPage faults={error.faults} />);
}
