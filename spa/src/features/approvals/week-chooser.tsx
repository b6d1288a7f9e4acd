import { NativeSelect } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { addWeeks } from '@timesheets/sdk/calendar';
import { Link, useNavigate } from 'react-router';
import { formatWeekNumber, formatWeekRange } from '../../ui/format-date.ts';
import { LeftIcon, RightIcon } from '../../ui/icons.tsx';
import { type Address, writeAddress } from './address.ts';
import classes from './week-chooser.module.css';
import { approvalsWords } from './words.ts';

const WEEKS_BACK = 52;
const ALL = '';

interface WeekChooserProps {
  address: Address;
  thisWeek: string;
  lastWeek: string;
}

/** All weeks or one of them, with the one before and the one after. */
export function WeekChooser({ address, thisWeek, lastWeek }: WeekChooserProps) {
  const words = useStore(approvalsWords);
  const navigate = useNavigate();
  const { week } = address;
  const hrefOf = (next: string | undefined) => writeAddress({ ...address, week: next, open: undefined });
  const listed = Array.from({ length: WEEKS_BACK }, (_, index) => addWeeks(thisWeek, -index));
  const weeks = week === undefined || listed.includes(week) ? listed : [...listed, week].sort().reverse();
  const after = week === undefined ? thisWeek : addWeeks(week, 1);
  return (
    <div className={classes.chooser}>
      <Step
        to={hrefOf(week === undefined ? lastWeek : addWeeks(week, -1))}
        label={words.weekBefore}
        icon={<LeftIcon />}
      />
      <NativeSelect
        size="xs"
        className={classes.select ?? ''}
        aria-label={words.week}
        value={week ?? ALL}
        onChange={({ currentTarget }) => void navigate(hrefOf(currentTarget.value || undefined))}
      >
        <option value={ALL}>{words.allWeeks}</option>
        {weeks.map((one) => (
          <option key={one} value={one}>
            {`${formatWeekNumber(one)} · ${formatWeekRange(one)}`}
          </option>
        ))}
      </NativeSelect>
      <Step to={after > thisWeek ? undefined : hrefOf(after)} label={words.weekAfter} icon={<RightIcon />} />
    </div>
  );
}

interface StepProps {
  /** Undefined at the end. */
  to: string | undefined;
  label: string;
  icon: React.ReactNode;
}

function Step({ to, label, icon }: StepProps) {
  if (to === undefined) return <span className={classes.step}>{icon}</span>;
  return (
    <Link to={to} className={classes.step ?? ''} aria-label={label} title={label}>
      {icon}
    </Link>
  );
}
