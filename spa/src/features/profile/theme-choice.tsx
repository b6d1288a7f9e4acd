import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Choice } from '../../ui/choice.tsx';
import { profileWords } from './words.ts';

/** Light, dark, or what the system has. */
export function ThemeChoice() {
  const words = useStore(profileWords);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const options: { value: MantineColorScheme; label: string }[] = [
    { value: 'auto', label: words.asSystem },
    { value: 'light', label: words.light },
    { value: 'dark', label: words.dark },
  ];
  return <Choice label={words.theme} options={options} value={colorScheme} onChoose={setColorScheme} />;
}
