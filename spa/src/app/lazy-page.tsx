import { type ComponentType, lazy, useState } from 'react';

/** A page that is fetched when somebody goes there, or before. */
export interface LazyPage {
  (): React.ReactNode;
  /** Fetches it before it is shown; a failure is told to whoever goes there. */
  fetchEarly: () => void;
}

/**
 * A page in a file of its own. Once that is here it is drawn at once: a `lazy` component waits at first even when its
 * file is here, and React shows what stands in for it 300 ms at least.
 */
export function lazyPage(load: () => Promise<ComponentType>): LazyPage {
  let here: ComponentType | undefined;
  const fetchPage = async () => {
    here = await load();
    return { default: here };
  };
  const Later = lazy(fetchPage);
  function Page() {
    // The same as long as it is shown: another one would begin anew.
    const [Shown] = useState(() => here ?? Later);
    return <Shown />;
  }
  return Object.assign(Page, { fetchEarly: () => void fetchPage().catch(() => undefined) });
}
