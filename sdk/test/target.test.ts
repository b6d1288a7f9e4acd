import { compareWithTarget } from '@timesheets/sdk';
import test from 'ava';
import fc from 'fast-check';

const target = fc.integer({ min: 0, max: 10_080 });
const week = (targetMinutes: fc.Arbitrary<number | null>) =>
  fc.record({ total_minutes: fc.integer({ min: 0, max: 10_080 }), target_minutes: targetMinutes });

test('a week is compared with its target', (t) => {
  t.deepEqual(compareWithTarget({ total_minutes: 1800, target_minutes: 2400 }), {
    minutes: 1800,
    targetMinutes: 2400,
    differenceMinutes: -600,
    share: 0.75,
  });
});

test('several weeks are compared with the sum of their targets', (t) => {
  fc.assert(
    fc.property(fc.array(week(target)), (weeks) => {
      const { minutes, targetMinutes, differenceMinutes, share } = compareWithTarget(...weeks);
      t.is(
        minutes,
        weeks.map(({ total_minutes }) => total_minutes).reduce((sum, one) => sum + one, 0),
      );
      t.is(
        targetMinutes,
        weeks.map(({ target_minutes }) => target_minutes ?? -1).reduce((sum, one) => sum + one, 0),
      );
      t.is(differenceMinutes, minutes - (targetMinutes ?? Number.NaN));
      t.is(share, targetMinutes === 0 ? null : minutes / (targetMinutes ?? Number.NaN));
    }),
  );
});

test('one week without a target leaves them all without', (t) => {
  fc.assert(
    fc.property(fc.array(week(target)), fc.nat(10), (weeks, place) => {
      const all = weeks.toSpliced(place, 0, { total_minutes: 60, target_minutes: null });
      const { minutes, ...rest } = compareWithTarget(...all);
      t.is(
        minutes,
        all.reduce((sum, { total_minutes }) => sum + total_minutes, 0),
      );
      t.deepEqual(rest, { targetMinutes: null, differenceMinutes: null, share: null });
    }),
  );
});

test('a target of 0 is a target, of which there is no share', (t) => {
  t.deepEqual(compareWithTarget({ total_minutes: 90, target_minutes: 0 }), {
    minutes: 90,
    targetMinutes: 0,
    differenceMinutes: 90,
    share: null,
  });
});

test('no week at all expects nothing', (t) => {
  t.deepEqual(compareWithTarget(), { minutes: 0, targetMinutes: 0, differenceMinutes: 0, share: null });
});
