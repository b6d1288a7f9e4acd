import { useDebouncedCallback } from '@mantine/hooks';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { FilterText } from '../../ui/filter-bar.tsx';
import { approvalsWords } from './words.ts';

const REST_MS = 250;

/** Where somebody types whom he looks for; the list follows when the typing rests. */
export function PersonSearch({ text, onSearch }: { text: string; onSearch: (text: string) => void }) {
  const words = useStore(approvalsWords);
  const [typed, setTyped] = useState(text);
  const [address, setAddress] = useState(text);
  const searchSoon = useDebouncedCallback(onSearch, REST_MS);
  // Somewhere else a link said whom to look for.
  if (address !== text) {
    setAddress(text);
    if (typed.trim() !== text) setTyped(text);
  }
  return (
    <FilterText
      label={words.personPlaceholder}
      value={typed}
      onChange={(next) => {
        setTyped(next);
        searchSoon(next.trim());
      }}
    />
  );
}
