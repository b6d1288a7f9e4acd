import type { ReactNode } from 'react';
import { Icon } from '../ui/icons.tsx';

/** What stands above the short names in the bar of a phone. */
export const placeIcons = {
  week: (
    <Icon>
      <path d="M2 3.5h12v10H2zM2 6.75h12M6 6.75v6.75M10 6.75v6.75M5 2v1.5M11 2v1.5" />
    </Icon>
  ),
  timesheets: (
    <Icon>
      <path d="M2 4h1M5.5 4H14M2 8h1M5.5 8H14M2 12h1M5.5 12H14" />
    </Icon>
  ),
  approvals: (
    <Icon>
      <path d="M2.5 2.5h11v11h-11zM5.25 8l2 2 3.5-4" />
    </Icon>
  ),
  reports: (
    <Icon>
      <path d="M2 14h12M4 14V8.5M8 14V3M12 14V6" />
    </Icon>
  ),
  projects: (
    <Icon>
      <path d="M2 4v8.5h12V5.5H8L6.5 4z" />
    </Icon>
  ),
  people: (
    <Icon>
      <circle cx="6" cy="5.5" r="2.25" />
      <path d="M2 13c0-2.2 1.8-3.75 4-3.75S10 10.8 10 13M10.75 3.5a2.1 2.1 0 010 4M12 9.75c1.3.5 2 1.700 2 3.25" />
    </Icon>
  ),
  more: (
    <Icon>
      <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" strokeWidth="2.5" />
    </Icon>
  ),
} as const satisfies Record<string, ReactNode>;
