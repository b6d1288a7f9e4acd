import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import type { TimesheetWeekSummary } from '@timesheets/sdk';
import { useId, useState } from 'react';
import { useAnnounce } from '../../ui/announcer.tsx';
import { CopyIcon } from '../../ui/icons.tsx';
import classes from './copy-addresses.module.css';
import { weeksOf } from './queries.ts';
import type { useLists } from './use-lists.ts';
import { approvalsWords } from './words.ts';

interface CopyAddressesProps {
  rows: readonly TimesheetWeekSummary[];
  query: ReturnType<typeof useLists>['current'];
}

/** Copies the addresses of everybody in the list, to write to them. */
export function CopyAddresses({ rows, query }: CopyAddressesProps) {
  const words = useStore(approvalsWords);
  const announce = useAnnounce();
  const id = useId();
  const [said, setSaid] = useState('');
  const [byHand, setByHand] = useState<string>();

  const copy = async () => {
    const everybody = query.hasNextPage ? await fetchRest(query) : rows;
    if (everybody === undefined) return setSaid(words.copyFailed);
    const addresses = everybody.flatMap(({ email }) => (email === null ? [] : [email]));
    const text = addresses.join(', ');
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      setByHand(text);
      return setSaid('');
    }
    const without = everybody.length - addresses.length;
    const outcome = [
      words.addressesCopied(addresses.length),
      ...(without === 0 ? [] : [words.withoutAddress(without)]),
    ].join(', ');
    setByHand(undefined);
    setSaid(outcome);
    announce(outcome);
  };

  return (
    <div className={classes.copy}>
      <Button size="xs" variant="default" leftSection={<CopyIcon />} onClick={() => void copy()}>
        {words.copyAddresses}
      </Button>
      <span className={classes.said}>{said}</span>
      {byHand !== undefined && (
        <div className={classes.byHand}>
          <label htmlFor={id}>{words.copyByHand}</label>
          <textarea id={id} readOnly rows={3} value={byHand} onFocus={({ target }) => target.select()} />
        </div>
      )}
    </div>
  );
}

/** Everybody, the pages that have not been shown included. Undefined when one cannot be fetched. */
async function fetchRest(query: CopyAddressesProps['query']): Promise<TimesheetWeekSummary[] | undefined> {
  let result = await query.fetchNextPage();
  while (result.hasNextPage && !result.isError) result = await result.fetchNextPage();
  return result.isError ? undefined : weeksOf(result.data);
}
