import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useNavigate } from 'react-router';
import { Choice } from '../../ui/choice.tsx';
import { type Address, writeAddress } from './address.ts';
import classes from './desk-head.module.css';
import { ListTabs } from './list-tabs.tsx';
import { PersonSearch } from './person-search.tsx';
import type { ListCount } from './use-lists.ts';
import { WeekChooser } from './week-chooser.tsx';
import { approvalsWords } from './words.ts';

interface DeskHeadProps {
  address: Address;
  thisWeek: string;
  lastWeek: string;
  countOf: (list: Address['list']) => ListCount;
  onKeys: () => void;
}

const EVERYBODY = 'everybody';

/** Which weeks, whose, and in which state. */
export function DeskHead({ address, thisWeek, lastWeek, countOf, onKeys }: DeskHeadProps) {
  const words = useStore(approvalsWords);
  const navigate = useNavigate();
  // Narrowing a list down leaves no trail behind in the browser's history.
  const show = (change: Partial<Address>) =>
    void navigate(writeAddress({ ...address, ...change, open: undefined }), { replace: true });
  return (
    <div className={classes.head} data-open={address.open !== undefined || undefined}>
      <div className={classes.bar}>
        <WeekChooser address={address} thisWeek={thisWeek} lastWeek={lastWeek} />
        <search className={classes.filters}>
          <PersonSearch text={address.text} onSearch={(text) => show({ text })} />
          <Choice
            label={words.userType}
            value={address.userType ?? EVERYBODY}
            options={[
              { value: EVERYBODY, label: words.everyType },
              { value: 'employee', label: words.employees },
              { value: 'contractor', label: words.contractors },
            ]}
            onChoose={(value) => show({ userType: value === EVERYBODY ? undefined : value })}
          />
        </search>
        <Button
          className={classes.keys ?? ''}
          size="compact-sm"
          variant="subtle"
          color="gray"
          onClick={onKeys}
          rightSection={<kbd className={classes.key}>?</kbd>}
        >
          {words.keys}
        </Button>
      </div>
      <ListTabs address={address} lastWeek={lastWeek} countOf={countOf} />
    </div>
  );
}
