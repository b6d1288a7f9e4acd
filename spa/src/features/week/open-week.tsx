import type { Me, TimesheetWeek } from '@timesheets/sdk';
import { canDo } from '@timesheets/sdk';
import { useNarrow } from '../../ui/use-narrow.ts';
import { AddProject } from './add-project.tsx';
import { ConflictPanel } from './conflict-panel.tsx';
import { CopyWeek } from './copy-week.tsx';
import { DayView } from './day/day-view.tsx';
import { EmptyWeek } from './empty-week.tsx';
import { WeekGrid } from './grid/week-grid.tsx';
import { MissingWeeksLine } from './missing-weeks-line.tsx';
import { ProblemList } from './problem-list.tsx';
import { useLayout } from './use-layout.ts';
import { useOpenWeek } from './use-open-week.ts';
import { useWeekEditor } from './use-week-editor.ts';
import { WeekBar } from './week-bar.tsx';
import classes from './week-head.module.css';
import { WeekNotices } from './week-notices.tsx';
import { WeekOverlays } from './week-overlays.tsx';

interface OpenWeekProps {
  me: Pick<Me, 'today' | 'next_week'>;
  week: TimesheetWeek;
}

/** A week that has been loaded, to fill in and to hand in. */
export function OpenWeek({ me, week }: OpenWeekProps) {
  const { today } = me;
  const isNarrow = useNarrow();
  const editor = useWeekEditor(week);
  const layout = useLayout(editor);
  const { parts, day, showDay, asked, keptNote, closeAsked, leave, show, addProject } = useOpenWeek(
    editor,
    layout,
    today,
  );
  return (
    <>
      <div className={classes.below}>
        <MissingWeeksLine me={me} />
        <CopyWeek editor={editor} />
      </div>
      <WeekNotices editor={editor} />
      <ConflictPanel editor={editor} onShow={show} />
      {isNarrow ? (
        <DayView parts={parts} layout={layout} today={today} day={day} onShowDay={showDay} />
      ) : (
        <WeekGrid parts={parts} layout={layout} today={today} />
      )}
      {layout.rows.length === 0 && <EmptyWeek editor={editor} />}
      {canDo(week, 'edit') && <AddProject week={week.week} onChoose={addProject} />}
      <ProblemList editor={editor} onShow={show} />
      <WeekBar parts={parts} layout={layout} onLeave={leave} />
      <WeekOverlays editor={editor} asked={asked} kept={keptNote} onClose={closeAsked} />
    </>
  );
}
