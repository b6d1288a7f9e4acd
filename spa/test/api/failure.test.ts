import '../_dom.ts';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ApiError, NetworkError, type ProblemCode, TimeoutError } from '@timesheets/sdk';
import test from 'ava';
import { describeFailure } from '../../src/api/failure.ts';
import { chooseLanguage } from '../../src/i18n/language.ts';
import { provideTranslations, switchLanguage } from '../../src/i18n/messages.ts';

function problem(status: number, code: string, detail = 'What the API says.'): ApiError {
  const text = { type: `/problems/${code}`, title: 'Title of the API', instance: '/', request_id: 'r-1' };
  return new ApiError(status, { ...text, status, code: code as ProblemCode, detail, errors: [] });
}

provideTranslations('de', async () => (await import('../../src/german.ts')).german);
test.afterEach(() => chooseLanguage('en'));

/** What the contract knows, with the status that the API gives it. */
const kinds = readFileSync(
  path.join(import.meta.dirname, '../../../api/src/handlers/problem-kinds.ts'),
  'utf8',
);
const codes = [...kinds.matchAll(/^ {2}'?([a-z-]+)'?: \{ status: (\d+)/gm)].map(
  ([, code = '', status]) => [code, Number(status)] as const,
);

/** Nobody at this screen can cause them; the API's own text is for whoever wrote the program. */
const OF_PROGRAMS = [
  'invalid-request',
  'unknown-parameter',
  'invalid-cursor',
  'multiple-credentials',
  'method-not-allowed',
  'not-acceptable',
  'source-conflict',
  'idempotency-key-in-progress',
  'cursor-expired',
  'unsupported-media-type',
  'idempotency-key-reused',
  'precondition-required',
  'header-too-large',
];

test('every problem that a person can meet is said in the screen’s own words, in both languages', async (t) => {
  t.true(codes.length > 30);
  for (const language of ['en', 'de'] as const) {
    await switchLanguage(language);
    for (const [code, status] of codes) {
      const { title, text } = describeFailure(problem(status, code));
      t.false(title.includes('of the API'), `${language} ${code}`);
      t.is(text === 'What the API says.', OF_PROGRAMS.includes(code), `${language} ${code}: ${text}`);
    }
  }
});

test.serial('a code of another release keeps the API’s own text under a title of ours', (t) => {
  t.deepEqual(describeFailure(problem(409, 'moon-full')), {
    title: 'That was not accepted',
    text: 'What the API says.',
  });
  t.is(describeFailure(problem(409, 'toString')).text, 'What the API says.');
});

test.serial('what the operator may be asked about carries the number of the request', (t) => {
  t.is(describeFailure(problem(500, 'internal')).requestId, 'r-1');
  t.is(describeFailure(problem(502, 'unknown-problem')).requestId, 'r-1');
  t.is(describeFailure(problem(403, 'insufficient-scope')).requestId, 'r-1');
  t.is(describeFailure(problem(409, 'week-locked')).requestId, undefined);
  t.regex(describeFailure(problem(500, 'internal')).text, /number below/);
});

test.serial('a number is not spoken of where there is none', (t) => {
  const { text, requestId } = describeFailure(new ApiError(500, undefined));
  t.is(requestId, undefined);
  t.notRegex(text, /number/);
});

test.serial('trouble on the way is told apart from trouble at the other end', (t) => {
  t.regex(describeFailure(new NetworkError(new Error('x'))).title, /cannot be reached/);
  t.regex(describeFailure(new TimeoutError(1000)).title, /too long/);
  t.regex(describeFailure(problem(503, 'unavailable')).title, /busy/);
  t.truthy(describeFailure('anything at all').text);
});
