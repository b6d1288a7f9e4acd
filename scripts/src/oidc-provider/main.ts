/** Runs the local OpenID provider alone: `node scripts/src/oidc-provider/main.ts`. */
import { localOrigin, oidcDirectoryIn } from '../local.ts';
import { readLocalSettings } from '../start/settings.ts';
import { startOidcProvider } from './index.ts';

try {
  const { apiPort, oidcProviderPort, profile, dataDirectory } = readLocalSettings(process.env);
  const provider = await startOidcProvider({
    port: oidcProviderPort,
    profile,
    keyDirectory: oidcDirectoryIn(dataDirectory),
    spaOrigins: [localOrigin(apiPort)],
  });
  console.log(`OpenID provider on ${provider.issuer}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void provider.close());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
