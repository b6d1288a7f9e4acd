import { Writable } from 'node:stream';
import test from 'ava';
import { createLog } from '../../src/http/log.ts';
import { assertCleanLog, canary } from './_canaries.ts';

function lineOf(error: unknown): string {
  let text = '';
  const kept = new Writable({
    write(chunk, _, done) {
      text += chunk;
      done();
    },
  });
  createLog('info', kept).error({ err: error }, 'request failed');
  return text;
}

test('of an error the log has its message and where it came from, not what the database was given', (t) => {
  const cause = Object.assign(new Error('duplicate key value'), {
    code: '23505',
    detail: `Key (note)=(${canary('detail')}) already exists.`,
    where: canary('where'),
    parameters: [canary('parameter')],
  });
  const line = lineOf(new Error('it broke', { cause }));
  assertCleanLog(t, line);
  const { err } = JSON.parse(line) as { err: Record<string, Record<string, unknown>> };
  t.like(err, { message: 'it broke', cause: { message: 'duplicate key value', code: '23505' } } as never);
  t.regex(String(err.stack), /error-log\.test/);
});

test('an access token in a message is taken out, and a long message is cut', (t) => {
  const token = `${Buffer.from('{"alg":"RS256"}').toString('base64url')}.${Buffer.from('{"sub":"x"}').toString('base64url')}.${'A'.repeat(86)}`;
  const line = lineOf(new Error(`could not read ${token} at all\r\n\u001b[31m ${'x '.repeat(20_000)}`));
  assertCleanLog(t, line);
  t.true(line.length < 8000);
  t.is(line.trim().split('\n').length, 1);
});

test('an error without end ends', (t) => {
  const error = new Error('a');
  error.cause = error;
  t.true(lineOf(error).length < 20_000);
  t.regex(lineOf('just text'), /just text/);
});
