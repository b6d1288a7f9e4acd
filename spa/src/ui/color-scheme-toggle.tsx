import { ActionIcon, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { MoonIcon, SunIcon } from './icons.tsx';
import { partWords } from './words.ts';

/** Switches between light and dark. Choosing what the system has anyway means following the system again. */
export function ColorSchemeToggle() {
  const words = useStore(partWords);
  const { setColorScheme } = useMantineColorScheme();
  const isDark = useComputedColorScheme('light') === 'dark';
  const next = isDark ? 'light' : 'dark';
  const label = isDark ? words.useLight : words.useDark;
  const choose = () => {
    const system = window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
    setColorScheme(next === system ? 'auto' : next);
  };
  return (
    <ActionIcon variant="subtle" color="gray" size="lg" onClick={choose} aria-label={label} title={label}>
      {isDark ? <SunIcon /> : <MoonIcon />}
    </ActionIcon>
  );
}
