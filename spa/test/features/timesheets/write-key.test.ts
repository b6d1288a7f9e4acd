import test from 'ava';
import { createWriteKey } from '../../../src/features/timesheets/use-write-key.ts';

const CONTENT = { date: '2026-11-20', project_id: 'acme-website', minutes: 60, note: '' };

test('the same content keeps its key while it is tried again', (t) => {
  const writeKey = createWriteKey();
  t.is(writeKey.of(CONTENT), writeKey.of({ ...CONTENT }));
});

test('other content gets another key', (t) => {
  const writeKey = createWriteKey();
  t.not(writeKey.of(CONTENT), writeKey.of({ ...CONTENT, minutes: 61 }));
});

test('once saved, the same content is a new entry with a new key', (t) => {
  const writeKey = createWriteKey();
  const first = writeKey.of(CONTENT);
  writeKey.spend();
  t.not(writeKey.of(CONTENT), first);
});
