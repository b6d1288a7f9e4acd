import { relative } from 'node:path';
import {
  type LocalAccount,
  type LocalSettings,
  localAccounts,
  localIssuer,
  localOrigin,
  localPassword,
} from '../local.ts';

function roleOf({ userType, scopes }: LocalAccount): string {
  if (scopes.length === 0) return 'no timesheet scope';
  return scopes.includes('approve:timesheets') ? 'manager' : userType;
}

/** What a newcomer needs to know once everything runs; `logFile` unless the API's log is on the screen. */
export function banner(settings: LocalSettings, logFile: string | undefined): string {
  const origin = localOrigin(settings.apiPort);
  const width = Math.max(...localAccounts.map(({ email }) => email.length)) + 2;
  const accounts = localAccounts.map(
    (account) => `    ${account.email.padEnd(width)}${account.name}, ${roleOf(account)}`,
  );
  return [
    '',
    '  Timesheets is ready.',
    '',
    `    Application   ${origin}/`,
    `    API           ${origin}/api/v1`,
    `    Docs          ${origin}/docs`,
    `    Sign-in       ${localIssuer(settings.oidcProviderPort)}  (local OpenID provider)`,
    '',
    `  Sign in with the password ${localPassword} as`,
    '',
    ...accounts,
    '',
    '  npm run demo, in another terminal, fills the empty database with half a year of 120 people.',
    '',
    `  ${logFile ? `The API logs to ${relative(process.cwd(), logFile)}. ` : ''}Ctrl-C ends everything.`,
    '',
  ].join('\n');
}
