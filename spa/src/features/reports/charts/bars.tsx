/*
 * Bars are boxes of some width. A chart library would cost half of what the whole first page may weigh, bring its own
 * ideas of fonts, colours and forced colours, and draw nothing better.
 */
import { formatDuration } from '@timesheets/sdk/calendar';
import classes from './bars.module.css';
import type { ChartProps } from './chart.ts';

/** Horizontal bars with their names before and their times behind them, the longest as wide as there is room. */
export function Bars({ rows }: ChartProps) {
  const highest = Math.max(1, ...rows.map(({ key, minutes }) => (key === '' ? 0 : minutes)));
  return (
    <div className={classes.bars}>
      {rows.map(({ key, name, minutes }) => (
        <div key={key} className={classes.row} data-others={key === '' || undefined}>
          <span className={classes.name}>{name}</span>
          <span className={classes.track}>
            {/* Many together have no bar: next to it the others would look like nothing. */}
            {key !== '' && (
              <span className={classes.bar} style={{ inlineSize: `${(minutes / highest) * 100}%` }} />
            )}
          </span>
          <span className={classes.time}>{formatDuration(minutes)}</span>
        </div>
      ))}
    </div>
  );
}
