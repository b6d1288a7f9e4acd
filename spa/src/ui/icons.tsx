import type { ReactNode } from 'react';

/** A line drawing of 16 by 16, in the colour of the text around it. */
export function Icon({ children }: { children: ReactNode }) {
  return (
    <svg
      aria-hidden="true"
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {children}
    </svg>
  );
}

export const PencilIcon = () => (
  <Icon>
    <path d="M10.5 2.8l2.7 2.7L5.6 13.1l-3.3.6.6-3.3zM9 4.3l2.7 2.7" />
  </Icon>
);

export const TrashIcon = () => (
  <Icon>
    <path d="M2.5 4.5h11M6 4.5v-2h4v2M4 4.5l.6 9h6.8l.6-9M6.7 7v4M9.3 7v4" />
  </Icon>
);

export const LockIcon = () => (
  <Icon>
    <path d="M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 015 0v2.5" />
  </Icon>
);

export const PlusIcon = () => (
  <Icon>
    <path d="M8 3v10M3 8h10" />
  </Icon>
);

export const SunIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="2.75" />
    <path d="M8 1.5v1M8 13.5v1M1.5 8h1M13.5 8h1M3.4 3.4l.7.7M11.9 11.9l.7.7M3.4 12.6l.7-.7M11.9 4.1l.7-.7" />
  </Icon>
);

export const MoonIcon = () => (
  <Icon>
    <path d="M13.5 9.3A5.7 5.7 0 016.7 2.5a5.7 5.7 0 106.8 6.8z" />
  </Icon>
);

export const LeftIcon = () => (
  <Icon>
    <path d="M10 3L5 8l5 5" />
  </Icon>
);

export const RightIcon = () => (
  <Icon>
    <path d="M6 3l5 5-5 5" />
  </Icon>
);

export const CalendarIcon = () => (
  <Icon>
    <path d="M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3" />
  </Icon>
);

export const LinkIcon = () => (
  <Icon>
    <path d="M6.5 9.5l3-3M7 4.5l1.3-1.3a3 3 0 014.3 4.3L11.3 8.8M9 11.5l-1.3 1.3a3 3 0 01-4.3-4.3L4.7 7.2" />
  </Icon>
);

export const NoteIcon = () => (
  <Icon>
    <path d="M2.5 2.5h11v8h-4l-3 3v-3h-4zM5 5.5h6M5 7.8h4" />
  </Icon>
);

export const ListIcon = () => (
  <Icon>
    <path d="M2.5 4h11M2.5 8h11M2.5 12h11" />
  </Icon>
);

export const CheckIcon = () => (
  <Icon>
    <path d="M3 8.5l3.2 3.2L13 4.8" />
  </Icon>
);

export const CloseIcon = () => (
  <Icon>
    <path d="M4 4l8 8M12 4l-8 8" />
  </Icon>
);

export const CopyIcon = () => (
  <Icon>
    <path d="M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3" />
  </Icon>
);

/** The product's mark, as in public/favicon.svg. */
export const Mark = () => (
  <svg aria-hidden="true" width="22" height="22" viewBox="0 0 32 32">
    <rect width="32" height="32" rx="7" fill="#3b5bdb" />
    <g fill="#fff">
      <rect x="7" y="8" width="8" height="3.2" rx="1.6" />
      <rect x="7" y="14.4" width="14" height="3.2" rx="1.6" />
      <rect x="7" y="20.8" width="18" height="3.2" rx="1.6" />
    </g>
  </svg>
);
