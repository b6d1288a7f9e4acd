import { formatDuration, MAX_MINUTES_PER_DAY, parseDuration } from '@timesheets/sdk/calendar';
import test from 'ava';
import fc from 'fast-check';

const accepted: Record<string, number> = {
  '8': 480,
  '24': 1440,
  '0': 0,
  '007': 420,
  '1:30': 90,
  '01:05': 65,
  '24:00': 1440,
  '0:00': 0,
  '1.5': 90,
  '1,5': 90,
  '7.25': 435,
  '0.01': 1,
  '0.99': 59,
  '1.33': 80,
  '24.00': 1440,
  '90m': 90,
  '1440M': 1440,
  '1h': 60,
  '1h30': 90,
  '1H30M': 90,
  '1h5m': 65,
  '0h05': 5,
  ' \t8 \n': 480,
};
for (const [text, minutes] of Object.entries(accepted)) {
  test(`${JSON.stringify(text)} is ${minutes} minutes`, (t) => {
    t.deepEqual(parseDuration(text), { ok: true, minutes });
  });
}

const refused: Record<string, string> = {
  '': 'empty',
  ' \t\n': 'empty',
  '30': 'too-long',
  '24:01': 'too-long',
  '24.01': 'too-long',
  '25h': 'too-long',
  '1441m': 'too-long',
  '99999999999999999999999999': 'too-long',
  '1:60': 'malformed',
  '1h60': 'malformed',
  '1:5': 'malformed',
  '1h5': 'malformed',
  ':30': 'malformed',
  '1:': 'malformed',
  '1.': 'malformed',
  '.5': 'malformed',
  '1.555': 'malformed',
  '1.5h': 'malformed',
  '1 h 30 m': 'malformed',
  '-1': 'malformed',
  '+1': 'malformed',
  '1e3': 'malformed',
  '0x8': 'malformed',
  xyz: 'malformed',
  m: 'malformed',
  h: 'malformed',
  NaN: 'malformed',
  Infinity: 'malformed',
  '1:30:00': 'malformed',
  '1.5,5': 'malformed',
  '٨': 'malformed',
};
for (const [text, reason] of Object.entries(refused)) {
  test(`${JSON.stringify(text)} is refused as ${reason}`, (t) => {
    t.deepEqual(parseDuration(text), { ok: false, reason } as ReturnType<typeof parseDuration>);
  });
}

test('what is written is read back, for every minute of a day', (t) => {
  for (let minutes = 0; minutes <= MAX_MINUTES_PER_DAY; minutes += 1) {
    t.deepEqual(parseDuration(formatDuration(minutes)), { ok: true, minutes });
  }
});

test('all forms of one duration mean the same', (t) => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (hours, rest) => {
      const two = String(rest).padStart(2, '0');
      const forms = [`${hours}:${two}`, `${hours}h${two}`, `${hours}h${rest}m`, `${hours * 60 + rest}m`];
      for (const form of forms) t.deepEqual(parseDuration(form), { ok: true, minutes: hours * 60 + rest });
    }),
  );
});

test('decimal hours are rounded to the nearest minute', (t) => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 99 }), (hours, hundredths) => {
      const minutes = Math.round((hours * 100 + hundredths) * 0.6);
      const decimals = String(hundredths).padStart(2, '0');
      t.deepEqual(parseDuration(`${hours}.${decimals}`), { ok: true, minutes });
      t.deepEqual(parseDuration(`${hours},${decimals}`), { ok: true, minutes });
    }),
  );
});

test('any text whatever is either a duration within a day or refused', (t) => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9hm:., ]{0,8}$/));
  fc.assert(
    fc.property(text, (typed) => {
      const parsed = parseDuration(typed);
      if (parsed.ok) return Number.isInteger(parsed.minutes) && parsed.minutes >= 0 && parsed.minutes <= 1440;
      return ['empty', 'malformed', 'too-long'].includes(parsed.reason);
    }),
  );
  t.pass();
});

test('a long text takes no longer than a short one, by and large', (t) => {
  const start = performance.now();
  for (const text of ['1'.repeat(100_000), `${'1'.repeat(100_000)}x`, `1h${'0'.repeat(100_000)}`])
    parseDuration(text);
  t.true(performance.now() - start < 1000);
});

test('sums are written in hours, however many', (t) => {
  t.is(formatDuration(450), '7:30');
  t.is(formatDuration(2310), '38:30');
});

for (const minutes of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
  test(`${minutes} minutes cannot be written`, (t) => {
    t.throws(() => formatDuration(minutes), { instanceOf: RangeError });
  });
}
