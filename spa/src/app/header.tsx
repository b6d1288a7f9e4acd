import { Link } from 'react-router';
import { ColorSchemeToggle } from '../ui/color-scheme-toggle.tsx';
import { Mark } from '../ui/icons.tsx';
import { PRODUCT } from '../ui/words.ts';
import { AccountMenu } from './account-menu.tsx';
import classes from './header.module.css';
import { Navigation } from './navigation.tsx';

/** What is above every page; on a phone, the places are in a bar below, where thumbs reach. */
export function Header() {
  return (
    <header className={classes.header}>
      <Link to="/" className={classes.product} aria-label={PRODUCT}>
        <Mark />
        <span className={classes.name}>{PRODUCT}</span>
      </Link>
      <Navigation />
      <ColorSchemeToggle />
      <AccountMenu />
    </header>
  );
}
