import { listScopes, readContract } from '../contract.ts';

/** The scopes of OpenID Connect itself; they carry no right at the API. */
export const identityScopes = ['openid', 'profile', 'email', 'offline_access'];

/** The API's scopes with their descriptions, as the contract declares them. */
export const readApiScopes = (): Record<string, string> => listScopes(readContract());

/**
 * What is left of a requested scope for somebody who has `granted`: a public client can ask for anything, so the
 * authorization server must grant per person.
 */
export function trimScope(requested: unknown, granted: readonly string[]): string | undefined {
  const allowed = new Set([...identityScopes, ...granted]);
  const kept = String(requested ?? '')
    .split(' ')
    .filter((scope) => allowed.has(scope));
  return kept.join(' ') || undefined;
}

const identityWords: Readonly<Record<string, string>> = {
  openid: 'Know that it is you.',
  profile: 'See your name and picture.',
  email: 'See your e-mail address.',
  offline_access: 'Do so while you are away, until you take it back.',
};

/** A scope in the words that a person decides on. */
export const describeScopes = (scope: string, apiScopes: Readonly<Record<string, string>>): string[] =>
  scope.split(' ').flatMap((one) => identityWords[one] ?? apiScopes[one] ?? []);
