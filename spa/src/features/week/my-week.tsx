import { useStore } from '@nanostores/react';
import { useQuery } from '@tanstack/react-query';
import { isoWeekOf, isWeek, todayIn } from '@timesheets/sdk/calendar';
import { Link, useParams } from 'react-router';
import { useApi } from '../../api/api-provider.tsx';
import { describeFailure } from '../../api/failure.ts';
import { useMe } from '../../api/me.ts';
import { Failure } from '../../ui/failure.tsx';
import { MessagePage } from '../../ui/page.tsx';
import classes from './my-week.module.css';
import { OpenWeek } from './open-week.tsx';
import { WeekHead } from './week-head.tsx';
import { weekOptions } from './week-queries.ts';
import { WeekSkeleton } from './week-skeleton.tsx';
import { weekWords } from './words.ts';

/** The screen "My week": this week, or the one in the address. */
export function MyWeek() {
  const { week: asked } = useParams();
  const words = useStore(weekWords);
  if (asked === undefined || isWeek(asked)) return <LoadedWeek asked={asked} />;
  return (
    <MessagePage title={words.noSuchWeek}>
      <p>{words.howWeeksAreWritten}</p>
      <p>
        <Link to="/">{words.thisWeek}</Link>
      </p>
    </MessagePage>
  );
}

function LoadedWeek({ asked }: { asked: string | undefined }) {
  const api = useApi();
  const { data: me, error: meError, refetch: refetchMe } = useMe();
  // Which week it is says the API. Asked for before it does, the right one is here sooner almost always.
  const today = me?.today ?? todayIn(Intl.DateTimeFormat().resolvedOptions().timeZone, new Date());
  const name = asked ?? isoWeekOf(today);
  const { data: week, error, refetch, isFetching } = useQuery(weekOptions(api, name));
  const failure = error ?? meError;
  return (
    <div className={classes.page}>
      <WeekHead week={name} today={today} status={week?.status} />
      {me && week ? (
        <OpenWeek key={`${name} ${me.user_id}`} me={me} week={week} />
      ) : failure ? (
        <div className={classes.failure}>
          <Failure
            {...describeFailure(failure)}
            retry={() => void Promise.all([refetch(), refetchMe()])}
            isRetrying={isFetching}
          />
        </div>
      ) : (
        <WeekSkeleton />
      )}
    </div>
  );
}
