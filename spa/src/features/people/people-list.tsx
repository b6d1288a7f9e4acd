import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useStore } from '@nanostores/react';
import type { Person } from '@timesheets/sdk';
import { useRef, useState } from 'react';
import { describeFailure } from '../../api/failure.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { recordWords } from '../../ui/record-words.ts';
import { TableSkeleton } from '../../ui/table-skeleton.tsx';
import { commonActions } from '../../ui/words.ts';
import { AddPerson } from './add-person.tsx';
import { type PeopleChoice, PeopleFilterBar } from './people-filter-bar.tsx';
import { PeopleTable } from './people-table.tsx';
import { usePeople } from './queries.ts';
import { shownPeople } from './shown-people.ts';
import { peopleWords } from './words.ts';

const TYPING_PAUSE_MS = 250;
const EVERYBODY: PeopleChoice = { text: '', userType: '', activeToday: false };

/** The people that the filter leaves, page by page, and the way to add one. */
export function PeopleList({ today }: { today: string }) {
  const words = useStore(peopleWords);
  const { nothingFound, clearFilter } = useStore(recordWords);
  const { more } = useStore(commonActions);
  const announce = useAnnounce();
  const [choice, setChoice] = useState(EVERYBODY);
  const [text] = useDebouncedValue(choice.text, TYPING_PAUSE_MS);
  const [added, setAdded] = useState<readonly Person[]>([]);
  const [editing, setEditing] = useState<readonly Person[]>([]);
  const [isAdding, setAdding] = useState(false);
  const add = useRef<HTMLButtonElement>(null);

  const activeOn = choice.activeToday ? today : undefined;
  const filter = { text, userType: choice.userType, activeOn };
  const { data, error, isFetching, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } =
    usePeople(filter);
  const listed = data?.pages.flatMap(({ items }) => items);
  const people = shownPeople(listed ?? [], { added, editing });

  const choose = (next: PeopleChoice) => {
    setChoice(next);
    setAdded([]);
  };
  const edit = (person: Person, isEditing: boolean) => {
    const isOther = ({ user_id }: Person) => user_id !== person.user_id;
    setEditing((before) => [...before.filter(isOther), ...(isEditing ? [person] : [])]);
    setAdded((before) => before.map((one) => (isOther(one) ? one : person)));
  };
  const stopAdding = () => {
    setAdding(false);
    add.current?.focus();
  };

  return (
    <>
      <PeopleFilterBar
        choice={choice}
        onChoose={choose}
        summary={listed ? (hasNextPage ? words.shownSoFar : words.shown)(people.length) : ''}
        isAdding={isAdding}
        onAdd={() => setAdding(true)}
        addRef={add}
      />
      {isAdding && (
        <AddPerson
          filter={filter}
          today={today}
          onCancel={stopAdding}
          onAdded={(person) => {
            announce(words.added({ name: person.name ?? person.user_id }));
            setAdded((before) => [person, ...before]);
            stopAdding();
          }}
        />
      )}
      {error && <Failure {...describeFailure(error)} retry={() => void refetch()} isRetrying={isFetching} />}
      {listed === undefined && !error && <TableSkeleton />}
      {people.length > 0 && (
        <PeopleTable
          people={people}
          filter={filter}
          editing={new Set(editing.map(({ user_id }) => user_id))}
          onEdit={edit}
        />
      )}
      {listed !== undefined && people.length === 0 && (
        <Nothing text={isEverybody(choice) ? words.none : nothingFound}>
          {!isEverybody(choice) && (
            <Button variant="default" size="xs" onClick={() => choose(EVERYBODY)}>
              {clearFilter}
            </Button>
          )}
        </Nothing>
      )}
      {hasNextPage && (
        <Button
          variant="default"
          size="xs"
          mt="sm"
          aria-disabled={isFetchingNextPage || undefined}
          onClick={() => void (isFetchingNextPage || fetchNextPage())}
        >
          {more}
        </Button>
      )}
    </>
  );
}

const isEverybody = ({ text, userType, activeToday }: PeopleChoice) =>
  text.trim() === '' && userType === '' && !activeToday;
