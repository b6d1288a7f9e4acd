import type { Scope } from '@timesheets/sdk';

const WORDS: Record<Scope, string> = {
  'read:timesheets': 'Read your timesheets and the projects',
  'create:timesheets': 'Log and change your time',
  'delete:timesheets': 'Delete your timesheets',
  'approve:timesheets': 'Read everybody’s timesheets and decide on their weeks',
  'manage:directory': 'Manage projects, people and the closing of the books',
};

/** The granted scopes that mean something here, in words; openid, profile and email say nothing about Timesheets. */
export function describeScopes(scopes: readonly string[]): { scope: string; words: string }[] {
  return scopes.filter(isScope).map((scope) => ({ scope, words: WORDS[scope] }));
}

function isScope(scope: string): scope is Scope {
  return Object.hasOwn(WORDS, scope);
}
