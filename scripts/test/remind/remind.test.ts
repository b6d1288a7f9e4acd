import { addWeeks } from '@timesheets/sdk/calendar';
import test from 'ava';
import { startLocalSetUp } from '../_local-set-up.ts';
import { runCommand } from '../_run-command.ts';
import { startMailServer } from './_mail-server.ts';
import { handIn, lastWeek, startMissing } from './_missing.ts';

const from = { REMIND_FROM: 'Timesheets <timesheets@abc.example>' };

test('without --send it lists who is missing, says how to send, and writes to nobody', async (t) => {
  const { environmentOf } = await startMissing(t);
  const { smtpUrl, mails } = await startMailServer(t);
  const environment = { ...environmentOf('reminder'), ...from, SMTP_URL: smtpUrl };
  const { code, stdout, stderr } = await runCommand('remind', [], environment);
  t.is(code, 0, stderr);
  t.deepEqual(stdout.trim().split('\n'), [
    `4 people have not handed in ${lastWeek}:`,
    `  Ann Example       ann@abc.example            ${lastWeek}  open      12:30 of 40:00`,
    `  Carla Contractor  carla@contractors.example  ${lastWeek}  rejected  0:00`,
    `  Max Manager       max@abc.example            ${lastWeek}  open      0:00 of 32:00`,
    'Not reachable, because nobody knows their e-mail address:',
    `  Noor Nowhere  noor@nowhere.example  ${lastWeek}  open  0:00`,
    'Dry run: nobody was written to. Add --send, with SMTP_URL and REMIND_FROM set, to remind each of them by e-mail.',
  ]);
  t.deepEqual(mails, []);
});

test('--send writes to those who are missing and to nobody else, and a second run to those who still are', async (t) => {
  const setUp = await startMissing(t);
  const { smtpUrl, mails } = await startMailServer(t);
  const environment = { ...setUp.environmentOf('reminder'), ...from, SMTP_URL: smtpUrl };
  const { code, stdout, stderr } = await runCommand('remind', ['--week', lastWeek, '--send'], environment);
  t.is(code, 0, stderr);
  t.regex(stdout, /^3 sent, 0 skipped, 0 failed\.$/m);
  t.deepEqual(
    mails.map(({ to }) => to?.map(({ name, address }) => `${name} <${address}>`).join()),
    [
      'Ann Example <ann@abc.example>',
      'Carla Contractor <carla@contractors.example>',
      'Max Manager <max@abc.example>',
    ],
  );
  const [ann, carla] = mails;
  const { origin } = new URL(setUp.apiUrl);
  t.is(ann?.from?.address, 'timesheets@abc.example');
  t.true(ann?.subject?.includes(lastWeek));
  t.regex(ann?.text ?? '', /^Hello Ann Example,\n\nYour time for the week .* has not been handed in yet\./);
  t.true(ann?.text?.includes('12:30 of 40:00'));
  t.true(ann?.text?.includes(`\n${origin}/week/${lastWeek}\n`), ann?.text);
  t.regex(carla?.text ?? '', /was given back to you with the words “Where is Friday\?”/);
  t.is(ann?.headers.find(({ key }) => key === 'auto-submitted')?.value, 'auto-generated');

  await handIn(setUp, 'max@abc.example');
  const again = await runCommand('remind', ['--week', lastWeek, '--send'], {
    ...environment,
    TIMESHEETS_PUBLIC_URL: 'https://time.abc.example/sheets',
  });
  t.is(again.code, 0, again.stderr);
  t.deepEqual(
    mails.slice(3).map(({ to }) => to?.[0]?.address),
    ['ann@abc.example', 'carla@contractors.example'],
  );
  t.true(mails[3]?.text?.includes(`https://time.abc.example/sheets/week/${lastWeek}\n`), mails[3]?.text);
  t.is(mails[3]?.messageId, ann?.messageId);
});

test('whoever hands in while the others are written to is skipped', async (t) => {
  const setUp = await startMissing(t);
  let isFirst = true;
  const { smtpUrl, mails } = await startMailServer(t, {
    async onMail() {
      if (isFirst) await handIn(setUp, 'carla@contractors.example');
      isFirst = false;
    },
  });
  const environment = { ...setUp.environmentOf('reminder'), ...from, SMTP_URL: smtpUrl };
  const { code, stdout, stderr } = await runCommand('remind', ['--send'], environment);
  t.is(code, 0, stderr);
  t.regex(stdout, /^skipped {2}Carla Contractor: has handed in meanwhile$/m);
  t.regex(stdout, /^2 sent, 1 skipped, 0 failed\.$/m);
  t.deepEqual(
    mails.map(({ to }) => to?.[0]?.address),
    ['ann@abc.example', 'max@abc.example'],
  );
});

test('a mail that fails does not hold up the others, and the exit code tells', async (t) => {
  const { environmentOf } = await startMissing(t);
  const { smtpUrl, mails } = await startMailServer(t, { unknown: 'ann@abc.example' });
  const environment = { ...environmentOf('reminder'), ...from, SMTP_URL: smtpUrl };
  const { code, stdout } = await runCommand('remind', ['--send'], environment);
  t.is(code, 1);
  t.regex(stdout, /^FAILED {3}Ann Example <ann@abc\.example>: .*no such mailbox/m);
  t.regex(stdout, /^2 sent, 0 skipped, 1 failed\.$/m);
  t.deepEqual(
    mails.map(({ to }) => to?.[0]?.address),
    ['carla@contractors.example', 'max@abc.example'],
  );
});

test('what --send needs is said before anybody is written to, never with a password', async (t) => {
  const { environmentOf } = await startMissing(t);
  const { smtpUrl, close } = await startMailServer(t);
  close();
  const usable = { ...environmentOf('reminder'), ...from, SMTP_URL: smtpUrl.replace('//', '//ann:hush@') };
  const { SMTP_URL: _, ...withoutServer } = usable;
  const { REMIND_FROM: __, ...withoutFrom } = usable;
  for (const [environment, message] of [
    [withoutServer, /^Set SMTP_URL to send mails/],
    [{ ...usable, SMTP_URL: 'mail.example' }, /^SMTP_URL must be smtp:/],
    [withoutFrom, /^Set REMIND_FROM to the address/],
    [{ ...usable, REMIND_FROM: 'Timesheets' }, /^Set REMIND_FROM/],
    [{ ...usable, TIMESHEETS_PUBLIC_URL: 'here' }, /^TIMESHEETS_PUBLIC_URL must be an absolute URL/],
    [
      usable,
      /^The mail server smtp:\/\/127\.0\.0\.1:\d+ cannot be used: .*ECONNREFUSED.* nobody was written to/,
    ],
  ] as const) {
    const { code, stderr } = await runCommand('remind', ['--send'], environment as Record<string, string>);
    t.is(code, 2, stderr);
    t.regex(stderr, message);
    t.is(stderr.trim().split('\n').length, 1);
    t.false(stderr.includes('hush'));
  }
});

test('when everybody has handed in it says so', async (t) => {
  const { environmentOf } = await startLocalSetUp(t);
  const { smtpUrl } = await startMailServer(t);
  const environment = { ...environmentOf('reminder'), ...from, SMTP_URL: smtpUrl };
  const { code, stdout } = await runCommand('remind', ['--send'], environment);
  t.is(code, 0);
  t.is(stdout, `Everybody has handed in ${lastWeek}.\n`);
});

test('a week that is not over, and a client that may not ask, are refused in one line', async (t) => {
  const { environmentOf } = await startLocalSetUp(t);
  const week = addWeeks(lastWeek, 1);
  const early = await runCommand('remind', ['--week', week], environmentOf('reminder'));
  t.is(early.code, 2);
  t.regex(early.stderr, new RegExp(`^${week} ends on .*; until then nobody is late`));
  const other = await runCommand('remind', [], environmentOf('push'));
  t.is(other.code, 2);
  t.is(other.stderr.trim().split('\n').length, 1, other.stderr);
});

test('the command line', async (t) => {
  for (const [args, code, text] of [
    [['--help'], 0, /^Usage: npm run remind/],
    [['--week', '2026-W54'], 2, /^--week 2026-W54 is no ISO week/],
    [['2026-W46'], 2, /^2026-W46 is one word too many/],
    [['--all'], 2, /^Unknown option '--all'.*Usage: npm run remind/],
  ] as const) {
    const outcome = await runCommand('remind', args, { TIMESHEETS_CLIENT_SECRET: 'secret' });
    t.is(outcome.code, code);
    t.regex(outcome.stdout + outcome.stderr, text);
  }
});
