import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { ExecutionContext } from 'ava';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

interface Handling {
  /** Runs before a mail is accepted. */
  onMail?: (mail: Email) => Promise<void>;
  /** An address that the server does not know. */
  unknown?: string;
}

/** A real mail server on this computer; answers its address and what was sent to it. */
export async function startMailServer(t: ExecutionContext, { onMail, unknown }: Handling = {}) {
  const mails: Email[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo({ address }, _session, callback) {
      callback(address === unknown ? new Error('no such mailbox') : null);
    },
    onData(stream, _session, callback) {
      void (async () => {
        const mail = await PostalMime.parse(await buffer(stream));
        mails.push(mail);
        await onMail?.(mail);
      })().then(() => callback(), callback);
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  t.teardown(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const { port } = server.server.address() as AddressInfo;
  return { smtpUrl: `smtp://127.0.0.1:${port}`, mails, close: () => server.close() };
}
