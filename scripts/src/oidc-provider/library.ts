/**
 * oidc-provider, without one line it prints while loading: that Node 26 is unsupported, because this release
 * is not an LTS one yet. Everything else it warns of comes through.
 */
import type { errors, interactionPolicy, Provider } from 'oidc-provider';

const { warn } = console;
console.warn = (...words) => {
  if (!String(words[0]).includes('Unsupported runtime')) warn(...words);
};
export const library: {
  Provider: typeof Provider;
  errors: typeof errors;
  interactionPolicy: typeof interactionPolicy;
} = await import('oidc-provider');
console.warn = warn;
