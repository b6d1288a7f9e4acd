import { createContext, useContext } from 'react';
import type { Drafts } from './draft-storage.ts';

const DraftsContext = createContext<Drafts | undefined>(undefined);

export const DraftsProvider = DraftsContext.Provider;

/** The drafts of the person who is signed in. */
export function useDrafts(): Drafts {
  const drafts = useContext(DraftsContext);
  if (drafts === undefined) throw new Error('useDrafts needs a DraftsProvider above it');
  return drafts;
}
