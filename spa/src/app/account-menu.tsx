import { Avatar } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Link } from 'react-router';
import { useSession, useUser } from '../auth/session-provider.tsx';
import classes from './account-menu.module.css';
import { navigation, shellWords } from './words.ts';

const ID = 'account';

/** Who is signed in, and the way out. The browser's own popover: it closes by itself, by Escape and by a click beside it. */
export function AccountMenu() {
  const words = useStore(shellWords);
  const places = useStore(navigation);
  const session = useSession();
  const profile = useUser()?.profile;
  const name = profile?.name ?? profile?.email ?? profile?.sub ?? '';
  const close = () => document.getElementById(ID)?.hidePopover();
  return (
    <>
      <button
        type="button"
        className={classes.button}
        popoverTarget={ID}
        aria-label={words.accountOf({ name })}
      >
        <Avatar src={profile?.picture ?? null} name={name} alt="" size={28} color="indigo" />
        <span className={classes.name}>{name}</span>
      </button>
      <div id={ID} popover="auto" className={classes.menu}>
        <p className={classes.who}>{profile?.email ?? name}</p>
        <Link to="/profile" className={classes.item} onClick={close}>
          {places.profile}
        </Link>
        <button type="button" className={classes.item} onClick={() => void session.signOutEverywhere()}>
          {words.signOut}
        </button>
      </div>
    </>
  );
}
