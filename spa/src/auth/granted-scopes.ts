import { type Can, createCan } from '@timesheets/sdk';
import { useMemo } from 'react';
import { useUser } from './session-provider.tsx';

/**
 * The scopes of the access token, from the token response's `scope`; absent there means as requested (RFC 6749,
 * section 5.1), which oidc-client-ts fills in. The access token itself is never looked into.
 */
export function useGrantedScopes(): readonly string[] {
  const scope = useUser()?.scope ?? '';
  return useMemo(() => scope.split(' ').filter((name) => name !== ''), [scope]);
}

/** Whether the person may see what leads to an operation. The API decides in the end. */
export function useCan(): Can {
  const scopes = useGrantedScopes();
  return useMemo(() => createCan(scopes), [scopes]);
}
