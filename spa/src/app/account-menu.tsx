import { Avatar, Menu, UnstyledButton } from '@mantine/core';
import { Link } from 'react-router';
import { useSession, useUser } from '../auth/session-provider.tsx';
import classes from './header.module.css';

/** Who is signed in, and the way out. */
export function AccountMenu() {
  const session = useSession();
  const profile = useUser()?.profile;
  const name = profile?.name ?? profile?.email ?? profile?.sub ?? '';
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <UnstyledButton className={classes.account} aria-label={`Account of ${name}`}>
          <Avatar src={profile?.picture ?? null} name={name} alt="" size={28} color="indigo" />
          <span className={classes.accountName}>{name}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{profile?.email ?? name}</Menu.Label>
        <Menu.Item component={Link} to="/profile">
          Profile
        </Menu.Item>
        <Menu.Item onClick={() => void session.signOutEverywhere()}>Sign out everywhere</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
