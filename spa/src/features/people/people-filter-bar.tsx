import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import type { Person } from '@timesheets/sdk';
import type { Ref } from 'react';
import { FilterBar, FilterCheck, FilterChoice, FilterText } from '../../ui/filter-bar.tsx';
import { PlusIcon } from '../../ui/icons.tsx';
import { userTypeWords } from '../../ui/words.ts';
import { peopleWords } from './words.ts';

/** What somebody has chosen to see. */
export interface PeopleChoice {
  text: string;
  userType: Person['user_type'] | '';
  activeToday: boolean;
}

interface PeopleFilterBarProps {
  choice: PeopleChoice;
  onChoose: (choice: PeopleChoice) => void;
  summary: string;
  isAdding: boolean;
  onAdd: () => void;
  addRef: Ref<HTMLButtonElement>;
}

export function PeopleFilterBar(props: PeopleFilterBarProps) {
  const { choice, onChoose, summary, isAdding, onAdd, addRef } = props;
  const words = useStore(peopleWords);
  const types = useStore(userTypeWords);
  return (
    <FilterBar
      summary={summary}
      action={
        <Button ref={addRef} size="xs" leftSection={<PlusIcon />} aria-expanded={isAdding} onClick={onAdd}>
          {words.add}
        </Button>
      }
    >
      <FilterText
        label={words.filter}
        value={choice.text}
        onChange={(text) => onChoose({ ...choice, text })}
      />
      <FilterChoice
        label={words.userType}
        value={choice.userType}
        options={[
          ['', words.everyType],
          ['employee', types.employee],
          ['contractor', types.contractor],
        ]}
        onChange={(value) =>
          onChoose({ ...choice, userType: value === 'employee' || value === 'contractor' ? value : '' })
        }
      />
      <FilterCheck
        label={words.activeToday}
        checked={choice.activeToday}
        onChange={(activeToday) => onChoose({ ...choice, activeToday })}
      />
    </FilterBar>
  );
}
