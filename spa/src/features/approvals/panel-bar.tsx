import { useStore } from '@nanostores/react';
import type { TimesheetWeekSummary } from '@timesheets/sdk';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { CloseIcon, LeftIcon, RightIcon } from '../../ui/icons.tsx';
import { focusSoon } from './focus-soon.ts';
import { rowFrom } from './moves.ts';
import { places } from './places.ts';
import type { Cursor } from './use-cursor.ts';
import { keyOf, type WeekOf } from './week-key.ts';
import classes from './week-panel.module.css';
import { approvalsWords } from './words.ts';

interface PanelBarProps {
  of: WeekOf;
  rows: readonly TimesheetWeekSummary[];
  cursor: Cursor;
}

/** From one week to the next, and back to the list. */
export function PanelBar({ of, rows, cursor }: PanelBarProps) {
  const words = useStore(approvalsWords);
  const index = rows.findIndex((row) => keyOf(row) === keyOf(of));
  const neighbour = (steps: number) => {
    const row = rowFrom(rows, keyOf(of), steps);
    return row !== undefined && keyOf(row) !== keyOf(of) ? row : undefined;
  };
  const step = (to: TimesheetWeekSummary | undefined, label: string, icon: ReactNode) =>
    to === undefined ? (
      <span className={classes.step}>{icon}</span>
    ) : (
      <Link
        replace
        to={cursor.hrefOf(to)}
        className={classes.step ?? ''}
        aria-label={label}
        title={label}
        onClick={() => focusSoon(places.heading(keyOf(to)))}
      >
        {icon}
      </Link>
    );
  return (
    <div className={classes.bar}>
      <button
        type="button"
        className={classes.back}
        aria-label={words.back}
        title={words.back}
        onClick={cursor.close}
      >
        <span className={classes.backArrow}>
          <LeftIcon />
        </span>
        <span className={classes.backWord}>{words.back}</span>
        <span className={classes.backCross}>
          <CloseIcon />
        </span>
      </button>
      <span className={classes.place}>{index === -1 ? '' : `${index + 1} / ${rows.length}`}</span>
      {step(neighbour(-1), words.previous, <LeftIcon />)}
      {step(neighbour(1), words.next, <RightIcon />)}
    </div>
  );
}
