import { Avatar } from '@mantine/core';
import { describeFailure } from '../../api/failure.ts';
import { useMe } from '../../api/me.ts';
import { useGrantedScopes } from '../../auth/granted-scopes.ts';
import { useUser } from '../../auth/session-provider.tsx';
import { Failure } from '../../ui/failure.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { AccessTokenLife } from './access-token-life.tsx';
import classes from './profile.module.css';
import { describeScopes } from './scope-words.ts';
import { SignOut } from './sign-out.tsx';

const USER_TYPES = { employee: 'Employee', contractor: 'Contractor' };

/** The screen "Profile": who is signed in, what he may do, and for how long. */
export function Profile() {
  const { data: me, error, refetch, isFetching } = useMe();
  const profile = useUser()?.profile;
  const name = profile?.name ?? me?.name ?? me?.user_id ?? '';
  const granted = describeScopes(useGrantedScopes());
  return (
    <>
      <PageHeading title="Profile" />
      <div className={classes.person}>
        <Avatar src={profile?.picture ?? null} name={name} alt="" size="lg" color="indigo" />
        <div>
          <p className={classes.name}>{name}</p>
          <p className={classes.dimmed}>{profile?.email ?? me?.email}</p>
        </div>
      </div>
      {error && <Failure {...describeFailure(error)} retry={() => void refetch()} isRetrying={isFetching} />}
      <dl className={classes.facts}>
        <dt>User type</dt>
        <dd>{me?.user_type ? USER_TYPES[me.user_type] : '–'}</dd>
        <dt>You may</dt>
        <dd>
          {granted.length > 0 ? (
            <ul className={classes.scopes}>
              {granted.map(({ scope, words }) => (
                <li key={scope}>
                  {words} <code className={classes.dimmed}>{scope}</code>
                </li>
              ))}
            </ul>
          ) : (
            'nothing in Timesheets yet'
          )}
        </dd>
        <dt>Access token</dt>
        <dd>
          <AccessTokenLife />
        </dd>
      </dl>
      <SignOut />
    </>
  );
}
