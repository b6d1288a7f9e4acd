import { ActionIcon } from '@mantine/core';
import { useStore } from '@nanostores/react';
import type { Person } from '@timesheets/sdk';
import { formatDuration } from '@timesheets/sdk/calendar';
import table from '../../ui/dense-table.module.css';
import { formatDate, formatInstant } from '../../ui/format-date.ts';
import { PencilIcon } from '../../ui/icons.tsx';
import { recordWords } from '../../ui/record-words.ts';
import { userTypeWords } from '../../ui/words.ts';
import { peopleWords } from './words.ts';

/** One person. */
export function PersonRow({ person, onChange }: { person: Person; onChange: () => void }) {
  const { user_id, name, email, user_type, active_from, active_to, target_minutes, last_seen_at } = person;
  const words = useStore(peopleWords);
  const types = useStore(userTypeWords);
  const { change } = useStore(recordWords);
  const shownName = name ?? email ?? user_id;
  return (
    <tr data-row={user_id}>
      <th scope="row" className={table.primary}>
        {shownName}
      </th>
      <td className={table.text}>{[...new Set([email ?? user_id, user_id])].join(' · ')}</td>
      <td>{types[user_type]}</td>
      <td data-label={words.from} className={active_from === null ? table.wideOnly : undefined}>
        {active_from ? formatDate(active_from) : <span className={table.quiet}>{words.firstUse}</span>}
      </td>
      <td data-label={words.to}>{active_to && formatDate(active_to)}</td>
      <td className={table.number} data-label={words.targetShort}>
        {target_minutes !== null && formatDuration(target_minutes)}
      </td>
      <td className={table.roomyOnly} data-label={words.lastSeenShort}>
        {last_seen_at && formatInstant(last_seen_at)}
      </td>
      <td className={table.actions}>
        <ActionIcon
          data-change
          variant="subtle"
          color="gray"
          aria-label={words.changeOf({ name: shownName })}
          title={change}
          onClick={onChange}
        >
          <PencilIcon />
        </ActionIcon>
      </td>
    </tr>
  );
}
