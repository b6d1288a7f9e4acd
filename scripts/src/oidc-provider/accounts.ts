import { timingSafeEqual } from 'node:crypto';
import type { Account } from 'oidc-provider';
import type { LocalAccount } from '../local.ts';
import { avatarOf } from './avatar.ts';

/** The standard claims by the scope that asks for them (OpenID Connect Core 5.4). */
export const claimsByScope: Record<string, string[]> = {
  openid: ['sub'],
  profile: ['name', 'nickname', 'picture'],
  email: ['email', 'email_verified'],
};

/** Never equal to a client id, so that no machine passes for a person. */
const subOf = (account: LocalAccount) => `local|${account.email.slice(0, account.email.indexOf('@'))}`;

export function standardClaims(account: LocalAccount) {
  return {
    sub: subOf(account),
    name: account.name,
    nickname: account.name.split(' ')[0],
    picture: avatarOf(account.name),
    email: account.email,
    email_verified: true,
  };
}

export interface Accounts {
  list: readonly LocalAccount[];
  subOf(account: LocalAccount): string;
  bySub(sub: string | undefined): LocalAccount | undefined;
  byEmail(email: string): LocalAccount | undefined;
  hasPassword(password: string): boolean;
  /** The account as the library wants it. */
  find(sub: string): Account | undefined;
}

/** The people who can sign in, with the one password they share. */
export function createAccounts(list: readonly LocalAccount[], sharedPassword: string): Accounts {
  const accounts = new Map(list.map((account) => [subOf(account), account]));
  if (accounts.size < list.length) throw new Error('Two accounts have the same name in front of the @.');

  return {
    list,
    subOf,
    bySub: (sub) => (sub === undefined ? undefined : accounts.get(sub)),
    byEmail: (email) => list.find((account) => account.email === email.trim().toLowerCase()),
    hasPassword(password) {
      const [given, wanted] = [Buffer.from(password), Buffer.from(sharedPassword)];
      return given.length === wanted.length && timingSafeEqual(given, wanted);
    },
    find(sub) {
      const account = accounts.get(sub);
      return account && { accountId: sub, claims: () => standardClaims(account) };
    },
  };
}
