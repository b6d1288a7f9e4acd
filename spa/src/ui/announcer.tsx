import { VisuallyHidden } from '@mantine/core';
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

const AnnouncerContext = createContext<(text: string) => void>(() => undefined);

/** Holds the one live region through which saves are read out to people who do not see them. */
export function AnnouncerProvider({ children }: { children: ReactNode }) {
  const [announcement, setAnnouncement] = useState({ text: '', count: 0 });
  const announce = useCallback(
    (text: string) => setAnnouncement(({ count }) => ({ text, count: count + 1 })),
    [],
  );
  return (
    <AnnouncerContext value={announce}>
      {children}
      <VisuallyHidden role="status" aria-live="polite">
        {/* The key makes the same words count as new when they are said again. */}
        <span key={announcement.count}>{announcement.text}</span>
      </VisuallyHidden>
    </AnnouncerContext>
  );
}

/** Says something politely to screen readers. */
export const useAnnounce = () => useContext(AnnouncerContext);
