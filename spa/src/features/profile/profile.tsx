import { Avatar } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { formatDuration } from '@timesheets/sdk/calendar';
import { describeFailure } from '../../api/failure.ts';
import { useMe } from '../../api/me.ts';
import { useGrantedScopes } from '../../auth/granted-scopes.ts';
import { useUser } from '../../auth/session-provider.tsx';
import { Failure } from '../../ui/failure.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { userTypeWords } from '../../ui/words.ts';
import { AccessTokenLife } from './access-token-life.tsx';
import { Preferences } from './preferences.tsx';
import classes from './profile.module.css';
import { describeScopes } from './scope-words.ts';
import { SignOut } from './sign-out.tsx';
import { useTarget } from './use-target.ts';
import { profileWords } from './words.ts';

/** The screen "Profile": who is signed in, what he may do and for how long, and how he likes to see it. */
export function Profile() {
  const words = useStore(profileWords);
  const userTypes = useStore(userTypeWords);
  const { data: me, error, refetch, isFetching } = useMe();
  const target = useTarget();
  const profile = useUser()?.profile;
  const name = profile?.name ?? me?.name ?? me?.user_id ?? '';
  const granted = describeScopes(useGrantedScopes());
  return (
    <>
      <PageHeading title={words.title} />
      <div className={classes.person}>
        <Avatar src={profile?.picture ?? null} name={name} alt="" size="lg" color="indigo" />
        <div>
          <p className={classes.name}>{name}</p>
          <p className={classes.dimmed}>{profile?.email ?? me?.email}</p>
        </div>
      </div>
      {error && <Failure {...describeFailure(error)} retry={() => void refetch()} isRetrying={isFetching} />}
      <dl className={classes.facts}>
        <dt>{words.userType}</dt>
        <dd>{me?.user_type ? userTypes[me.user_type] : '–'}</dd>
        <dt>{words.target}</dt>
        <dd className={classes.number}>
          {target === undefined
            ? '–'
            : target === null
              ? words.noTarget
              : words.perWeek({ time: formatDuration(target) })}
        </dd>
        <dt>{words.mayDo}</dt>
        <dd>
          {granted.length > 0 ? (
            <ul className={classes.scopes}>
              {granted.map(({ scope, words: meaning }) => (
                <li key={scope}>
                  {meaning} <code className={classes.dimmed}>{scope}</code>
                </li>
              ))}
            </ul>
          ) : (
            words.mayNothing
          )}
        </dd>
        <dt>{words.accessToken}</dt>
        <dd>
          <AccessTokenLife />
        </dd>
        <Preferences />
      </dl>
      <SignOut />
    </>
  );
}
