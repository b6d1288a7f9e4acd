import { type ClientSettings, isLoopback } from '../api-client/settings.ts';
import { CannotRun } from '../command-line/cannot-run.ts';

/** How mails are sent, and what they say of us. */
export interface MailSettings {
  /** The mail server. Holds its password: never print it. */
  smtpUrl: URL;
  from: string;
  /** Where people log their time; ends with a slash. */
  publicUrl: URL;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws CannotRun that names the variable */
export function readMailSettings(env: Environment, { apiUrl }: ClientSettings): MailSettings {
  return {
    smtpUrl: readSmtpUrl(env),
    from: readFrom(env),
    publicUrl: readPublicUrl(env, apiUrl),
  };
}

/** Whether the way to the mail server has to be encrypted: a password goes over it, and over a network. */
export function needsTls({ smtpUrl }: MailSettings): boolean {
  return smtpUrl.password !== '' && !isLoopback(smtpUrl);
}

function readSmtpUrl({ SMTP_URL: text }: Environment): URL {
  if (!text) {
    throw new CannotRun('Set SMTP_URL to send mails, for example smtps://USER:PASSWORD@mail.example.com.');
  }
  const url = URL.parse(text);
  if (url && ['smtp:', 'smtps:'].includes(url.protocol) && url.hostname !== '') return url;
  throw new CannotRun('SMTP_URL must be smtp://HOST:PORT or smtps://USER:PASSWORD@HOST.');
}

function readFrom({ REMIND_FROM: text }: Environment): string {
  if (text && /^(?:[^<>@\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(text)) return text;
  throw new CannotRun(
    'Set REMIND_FROM to the address the mails come from, for example Timesheets <timesheets@example.com>.',
  );
}

function readPublicUrl({ TIMESHEETS_PUBLIC_URL: text }: Environment, apiUrl: URL): URL {
  const url = URL.parse(text || apiUrl.origin);
  if (!url || !['https:', 'http:'].includes(url.protocol)) {
    throw new CannotRun(
      'TIMESHEETS_PUBLIC_URL must be an absolute URL such as https://timesheets.example.com/.',
    );
  }
  return url.pathname.endsWith('/') ? url : new URL(`${url.pathname}/`, url);
}
