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

try {
  const config = await readConfig(fetch);
  show(<App {...createParts(config)} />);
} catch (error) {
  if (!(error instanceof ConfigFault)) throw error;
  show(<ConfigFaultPage faults={error.faults} />);
}
