import { Link, NavLink } from 'react-router';
import { ColorSchemeToggle } from '../ui/color-scheme-toggle.tsx';
import { Mark } from '../ui/icons.tsx';
import { AccountMenu } from './account-menu.tsx';
import classes from './header.module.css';

export function Header() {
  return (
    <header className={classes.header}>
      <Link to="/" className={classes.product} aria-label="Timesheets">
        <Mark />
        <span className={classes.name}>Timesheets</span>
      </Link>
      <nav className={classes.nav} aria-label="Main">
        <NavLink to="/" end className={classes.link ?? ''}>
          My timesheets
        </NavLink>
        <NavLink to="/profile" className={classes.link ?? ''}>
          Profile
        </NavLink>
      </nav>
      <ColorSchemeToggle />
      <AccountMenu />
    </header>
  );
}
