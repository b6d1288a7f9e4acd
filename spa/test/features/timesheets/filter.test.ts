import test from 'ava';
import {
  countSet,
  filterFault,
  isAskedFor,
  queryOf,
  readFilter,
  searchedDays,
  writeFilter,
} from '../../../src/features/timesheets/filter.ts';
import { timesheet } from './_timesheet.ts';

const TODAY = '2026-11-20';
const read = (address: string) => readFilter(new URLSearchParams(address));

test('an address and a filter are the same thing', (t) => {
  const address = 'from=2026-11-01&to=2026-11-20&project=acme-website&status=rejected&q=check+out&sort=date';
  t.deepEqual(read(address), {
    from: '2026-11-01',
    to: '2026-11-20',
    project: 'acme-website',
    status: 'rejected',
    text: 'check out',
    sort: 'date',
  });
  t.is(writeFilter(read(address)).toString(), address);
});

test('without anything in the address everything is shown, newest first', (t) => {
  t.deepEqual(read(''), { sort: '-date' });
  t.is(writeFilter({ sort: '-date' }).toString(), '');
});

for (const nonsense of [
  'from=yesterday',
  'to=2026-02-30',
  'from=0002-01-01',
  'to=9999-01-01',
  'project=../../me',
  'project=Acme',
  'status=deleted',
  'sort=minutes',
  'q=',
  'q=%20%20',
  'user_id=all',
]) {
  test(`what makes no sense in the address counts as not said: ${nonsense}`, (t) => {
    t.deepEqual(read(nonsense), { sort: '-date' });
  });
}

test('a text that is too long for the API is cut where it begins to be, not within a symbol', (t) => {
  t.is([...(read(`q=${encodeURIComponent('🙂'.repeat(120))}`).text ?? '')].length, 100);
});

test('the order holds nothing back, everything else does', (t) => {
  t.is(countSet({ sort: 'date' }), 0);
  t.is(countSet(read('from=2026-11-01&q=x')), 2);
});

test('a text without days is searched for in as many days as can be, which the API takes', (t) => {
  const days = (address: string) => Object.values(searchedDays(read(address), TODAY)).join(' ');
  t.is(days('q=x'), '2026-08-21 2026-11-20');
  t.is(days('q=x&from=2026-01-01'), '2026-01-01 2026-04-02');
  t.is(days('q=x&to=2026-04-02'), '2026-01-01 2026-04-02');
  t.is(days('q=x&from=2026-01-01&to=2026-01-02'), '2026-01-01 2026-01-02');
  t.is(filterFault(read('q=x&from=2026-01-01&to=2026-04-02')), undefined);
  t.is(filterFault(read('q=x&from=2026-01-01&to=2026-04-03')), 'too-wide');
  t.is(filterFault(read('from=2020-01-01&to=2026-04-03')), undefined);
  t.is(filterFault(read('from=2026-04-03&to=2026-04-02')), 'reversed');
});

test('the API is asked in its own words', (t) => {
  t.deepEqual(queryOf(read('project=internal&status=open&sort=date'), TODAY), {
    project_id: 'internal',
    status: 'open',
    sort: 'date',
  });
  t.deepEqual(queryOf(read('q=x&to=2026-04-02'), TODAY), {
    from: '2026-01-01',
    to: '2026-04-02',
    q: 'x',
    sort: '-date',
  });
});

test('an entry that was just saved is among what was asked for, or it is not', (t) => {
  const entry = timesheet({ date: '2026-11-18', note: 'The Checkout' });
  const asked = (address: string) => isAskedFor(entry, queryOf(read(address), TODAY));
  t.true(asked(''));
  t.true(asked('from=2026-11-18&to=2026-11-18&project=acme-website&status=open&q=checkOUT'));
  for (const address of [
    'from=2026-11-19',
    'to=2026-11-17',
    'project=internal',
    'status=approved',
    'q=cart',
  ]) {
    t.false(asked(address), address);
  }
});
