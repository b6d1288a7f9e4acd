import test from 'ava';
import { type Address, readAddress, writeAddress } from '../../../src/features/approvals/address.ts';

const waiting: Address = {
  list: 'submitted',
  week: undefined,
  userType: undefined,
  text: '',
  open: undefined,
};

const read = (href: string) => {
  const { pathname, searchParams } = new URL(href, 'http://localhost');
  const [, , week, userId] = pathname.split('/').map(decodeURIComponent);
  return readAddress({ week: week || undefined, userId }, searchParams);
};

test('without anything it is what waits for a decision, in all weeks', (t) => {
  t.is(writeAddress(waiting), '/approvals');
  t.deepEqual(read('/approvals'), waiting);
});

test('what is written is what is read', (t) => {
  const open = { week: '2026-W45', user_id: 'a.b/ü%@abc.example' };
  const addresses: Address[] = [
    { ...waiting, list: 'missing', week: '2026-W46' },
    { ...waiting, userType: 'contractor', text: 'o’neill & söhne' },
    { ...waiting, open },
    { list: 'approved', week: '2026-W45', userType: 'employee', text: 'x', open },
  ];
  for (const address of addresses) t.deepEqual(read(writeAddress(address)), address);
});

test('a week beside the list of all weeks does not narrow the list down', (t) => {
  const href = writeAddress({ ...waiting, open: { week: '2026-W45', user_id: 'ann@abc.example' } });
  t.is(href, '/approvals/2026-W45/ann%40abc%2Eexample?weeks=all');
  t.is(read(href)?.week, undefined);
  t.is(read('/approvals/2026-W45/ann@abc.example')?.week, '2026-W45');
});

test('what stands for a week and is none has no list', (t) => {
  t.is(read('/approvals/2026-W99'), undefined);
  t.is(read('/approvals/ann@abc.example'), undefined);
});

test('what nobody knows is left out', (t) => {
  t.deepEqual(read('/approvals?status=lost&user_type=robot&q=%20'), waiting);
});
