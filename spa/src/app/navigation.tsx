import { useStore } from '@nanostores/react';
import { NavLink, useLocation } from 'react-router';
import { useCan } from '../auth/granted-scopes.ts';
import classes from './navigation.module.css';
import { placeIcons } from './place-icons.tsx';
import { type Place, placesFor, splitForBar } from './places.ts';
import { navigation, shortNavigation } from './words.ts';

const MORE = 'more-places';

/** The places: a row in the header, on a phone a bar at the bottom that keeps what has no room behind "More". */
export function Navigation() {
  const words = useStore(navigation);
  const shortWords = useStore(shortNavigation);
  const { pathname } = useLocation();
  const places = placesFor(useCan());
  const { behindMore } = splitForBar(places);
  const isBehindMore = (place: Place) => behindMore.includes(place);
  return (
    <nav className={classes.nav} aria-label={words.main}>
      {places.map((place) => (
        <NavLink
          key={place.to}
          to={place.to}
          end={place.to === '/'}
          className={classes.link ?? ''}
          data-behind-more={isBehindMore(place) || undefined}
          data-current={(place.word === 'week' && pathname.startsWith('/week/')) || undefined}
        >
          <span className={classes.icon}>{placeIcons[place.word]}</span>
          <span className={classes.long}>{words[place.word]}</span>
          <span className={classes.short}>{shortWords[place.word]}</span>
        </NavLink>
      ))}
      {behindMore.length > 0 && (
        <button
          type="button"
          className={`${classes.link} ${classes.more}`}
          popoverTarget={MORE}
          data-current={behindMore.some(({ to }) => pathname.startsWith(to)) || undefined}
        >
          <span className={classes.icon}>{placeIcons.more}</span>
          <span className={classes.short}>{shortWords.more}</span>
        </button>
      )}
      <div id={MORE} popover="auto" className={classes.menu}>
        {behindMore.map(({ to, word }) => (
          <NavLink key={to} to={to} className={classes.item ?? ''} onClick={closeMenu}>
            {placeIcons[word]} {words[word]}
          </NavLink>
        ))}
      </div>
    </nav>
  );
}

function closeMenu(): void {
  document.getElementById(MORE)?.hidePopover();
}
