import type { Scope } from '@timesheets/sdk';
import { scopeWords } from './words.ts';

/** The granted scopes that mean something here, in words; openid, profile and email say nothing about Timesheets. */
export function describeScopes(scopes: readonly string[]): { scope: string; words: string }[] {
  const words: Readonly<Record<Scope, string>> = scopeWords.get();
  const isScope = (scope: string): scope is Scope => Object.hasOwn(words, scope);
  return scopes.filter(isScope).map((scope) => ({ scope, words: words[scope] }));
}
