import test from 'ava';
import { nextToApprove, rowFrom } from '../../../src/features/approvals/moves.ts';
import { keyOf } from '../../../src/features/approvals/week-key.ts';
import { aWeek } from './_week.ts';

const [ann, own, cleo, dora] = [
  aWeek({ user_id: 'ann' }),
  aWeek({ user_id: 'own', allowed_actions: ['withdraw'] }),
  aWeek({ user_id: 'cleo' }),
  aWeek({ user_id: 'dora', status: 'approved', allowed_actions: ['reopen'] }),
];
const rows = [ann, own, cleo, dora];

test('moving stops at the ends, and begins at the first row', (t) => {
  t.is(rowFrom(rows, undefined, 1), ann);
  t.is(rowFrom(rows, keyOf(ann), 1), own);
  t.is(rowFrom(rows, keyOf(ann), -1), ann);
  t.is(rowFrom(rows, keyOf(dora), 1), dora);
  t.is(rowFrom([], keyOf(ann), 1), undefined);
});

test('after a decision the next one that can be approved comes, those above last', (t) => {
  t.is(nextToApprove(rows, keyOf(ann)), cleo);
  t.is(nextToApprove(rows, keyOf(cleo)), ann);
  t.is(nextToApprove([own, cleo, dora], keyOf(cleo)), undefined);
});
