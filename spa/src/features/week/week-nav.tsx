import { useStore } from '@nanostores/react';
import { useQueryClient } from '@tanstack/react-query';
import { addWeeks, isDate, isoWeekOf } from '@timesheets/sdk/calendar';
import { type FormEvent, useEffect, useRef } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { useApi } from '../../api/api-provider.tsx';
import { CalendarIcon, LeftIcon, RightIcon } from '../../ui/icons.tsx';
import classes from './week-nav.module.css';
import { weekOptions } from './week-queries.ts';
import { weekWords } from './words.ts';

const POPOVER = 'go-to-day';

/** The way to other weeks. */
export function WeekNav({ week, today }: { week: string; today: string }) {
  const words = useStore(weekWords);
  const navigate = useNavigate();
  const goToDay = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const day = String(new FormData(event.currentTarget).get('day'));
    if (!isDate(day)) return;
    document.getElementById(POPOVER)?.hidePopover();
    void navigate(`/week/${isoWeekOf(day)}`);
  };
  return (
    <nav className={classes.nav} aria-label={words.weeks}>
      <WeekLink week={addWeeks(week, -1)} label={words.previous} name="previous">
        <LeftIcon />
      </WeekLink>
      <Link to="/" className={classes.today} aria-current={isoWeekOf(today) === week ? 'date' : undefined}>
        {words.thisWeek}
      </Link>
      <WeekLink week={addWeeks(week, 1)} label={words.next} name="next">
        <RightIcon />
      </WeekLink>
      <button
        type="button"
        className={classes.step}
        popoverTarget={POPOVER}
        aria-label={words.goToDay}
        title={words.goToDay}
      >
        <CalendarIcon />
      </button>
      <form id={POPOVER} popover="auto" className={classes.popover} onSubmit={goToDay}>
        <label>
          {words.day} <input type="date" name="day" required defaultValue={today} />
        </label>
        <button type="submit" className={classes.go}>
          {words.go}
        </button>
      </form>
    </nav>
  );
}

interface WeekLinkProps {
  week: string;
  label: string;
  /** Which of the links it is, on every week. */
  name: string;
  children: React.ReactNode;
}

/** Somebody who leafs through the weeks finds the same link under his finger on the next page. */
function WeekLink({ week, label, name, children }: WeekLinkProps) {
  const api = useApi();
  const client = useQueryClient();
  const link = useRef<HTMLAnchorElement>(null);
  const { state } = useLocation();
  const wasUsed = (state as { leafing?: unknown } | null)?.leafing === name;
  useEffect(() => {
    // After the page's heading has taken the focus.
    if (wasUsed) link.current?.focus({ preventScroll: true });
  }, [wasUsed]);
  const prefetch = () => void client.prefetchQuery(weekOptions(api, week));
  return (
    <Link
      ref={link}
      to={`/week/${week}`}
      state={{ leafing: name }}
      className={classes.step}
      aria-label={label}
      title={label}
      onPointerEnter={prefetch}
      onFocus={prefetch}
    >
      {children}
    </Link>
  );
}
