import { formatDuration } from '@timesheets/sdk/calendar';
import { ticksOf } from '../ticks.ts';
import type { ChartProps } from './chart.ts';
import classes from './columns.module.css';

/** So many names fit below the columns on a phone; of more columns, every second or third is named. */
const MOST_NAMES = 12;
/** Few columns have their time above them. */
const MOST_TIMES = 6;

/** Columns side by side over lines of round times. */
export function Columns({ rows }: ChartProps) {
  const ticks = ticksOf(Math.max(0, ...rows.map(({ minutes }) => minutes)));
  const top = ticks.at(-1) ?? 1;
  const every = Math.ceil(rows.length / MOST_NAMES);
  const isFew = rows.length <= MOST_TIMES;
  return (
    <div className={classes.chart}>
      <div className={classes.times}>
        {ticks.map((minutes) => (
          <span key={minutes} className={classes.tick} style={{ insetBlockEnd: `${(minutes / top) * 100}%` }}>
            {formatDuration(minutes)}
          </span>
        ))}
      </div>
      <div className={classes.plot}>
        {ticks.map((minutes) => (
          <span
            key={minutes}
            className={classes.line}
            style={{ insetBlockEnd: `${(minutes / top) * 100}%` }}
          />
        ))}
        {rows.map(({ key, name, minutes }, index) => (
          <div key={key} className={classes.place} title={`${name}: ${formatDuration(minutes)}`}>
            {isFew && minutes > 0 && <span className={classes.time}>{formatDuration(minutes)}</span>}
            <span className={classes.column} style={{ blockSize: `${(minutes / top) * 100}%` }} />
            {index % every === 0 && (
              <span className={classes.name}>{isFew ? name : name.replace(/\D+/, '')}</span>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}
