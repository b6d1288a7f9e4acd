import { createTransport, type SendMailOptions } from 'nodemailer';
import { CannotRun } from '../command-line/cannot-run.ts';
import { type MailSettings, needsTls } from './mail-settings.ts';

const TIMEOUT_MS = 20_000;

/** A way to the mail server. */
export interface Post {
  /** Rejects when the server does not take the mail. */
  send(mail: SendMailOptions): Promise<void>;
  close(): void;
}

/** @throws CannotRun when the mail server cannot be used */
export async function openPost(settings: MailSettings): Promise<Post> {
  const transport = createTransport({
    url: settings.smtpUrl.href,
    pool: true,
    maxConnections: 1,
    // A connection that breaks off may have delivered the mail; a second one is worse than none.
    maxRequeues: 0,
    requireTLS: needsTls(settings),
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  });
  try {
    await transport.verify();
  } catch (error) {
    transport.close();
    const { host, protocol } = settings.smtpUrl;
    throw new CannotRun(
      `The mail server ${protocol}//${host} cannot be used: ${reasonOf(error)}. Check SMTP_URL; nobody was written to.`,
    );
  }
  return {
    async send(mail) {
      await transport.sendMail(mail);
    },
    close: () => transport.close(),
  };
}

/** Why a mail or a server failed, on one line. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return (message || code || String(error)).replaceAll(/\s+/g, ' ');
}
