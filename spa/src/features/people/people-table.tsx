import { VisuallyHidden } from '@mantine/core';
import { useStore } from '@nanostores/react';
import type { Person } from '@timesheets/sdk';
import { useAnnounce } from '../../ui/announcer.tsx';
import table from '../../ui/dense-table.module.css';
import { focusRow } from '../../ui/focus-row.ts';
import { recordWords } from '../../ui/record-words.ts';
import { EditPerson } from './edit-person.tsx';
import { PersonRow } from './person-row.tsx';
import type { PeopleFilter } from './queries.ts';
import { peopleWords } from './words.ts';

const COLUMNS = 8;

interface PeopleTableProps {
  people: readonly Person[];
  filter: PeopleFilter;
  editing: ReadonlySet<string>;
  onEdit: (person: Person, isEditing: boolean) => void;
}

/** People, one in a row; the fields of one who is being changed stand in its place. */
export function PeopleTable({ people, filter, editing, onEdit }: PeopleTableProps) {
  const words = useStore(peopleWords);
  const { actions } = useStore(recordWords);
  const announce = useAnnounce();
  const close = (person: Person) => {
    onEdit(person, false);
    focusRow(person.user_id);
  };
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.email}</th>
          <th scope="col">{words.userType}</th>
          <th scope="col">{words.activeFrom}</th>
          <th scope="col">{words.activeTo}</th>
          <th scope="col" className={table.number}>
            {words.target}
          </th>
          <th scope="col" className={table.roomyOnly}>
            {words.lastSeen}
          </th>
          <th scope="col">
            <VisuallyHidden>{actions}</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) =>
          editing.has(person.user_id) ? (
            <tr key={person.user_id} data-row={person.user_id}>
              <td colSpan={COLUMNS} className={table.editing}>
                <EditPerson
                  person={person}
                  filter={filter}
                  onClose={() => close(person)}
                  onSaved={(stored) => {
                    announce(words.saved({ name: stored.name ?? stored.user_id }));
                    close(stored);
                  }}
                />
              </td>
            </tr>
          ) : (
            <PersonRow key={person.user_id} person={person} onChange={() => onEdit(person, true)} />
          ),
        )}
      </tbody>
    </table>
  );
}
