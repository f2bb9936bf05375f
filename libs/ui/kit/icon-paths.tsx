import type { ComponentChild } from 'preact';

/** Strokes on a grid of 24. An icon never stands without its word. */
export const iconPaths = {
  check: <path d="M4 12.5l5.5 5.5L20 7" />,
  clock: [<circle cx="12" cy="12" r="9" />, <path d="M12 7v5l3.5 2" />],
  warn: [<path d="M12 3.5L22 20.5H2z" />, <path d="M12 10v4.5M12 17.5v.01" />],
  cross: <path d="M6 6l12 12M18 6L6 18" />,
  minus: <path d="M5 12h14" />,
  plus: <path d="M12 5v14M5 12h14" />,
  mail: [<rect x="3" y="5" width="18" height="14" rx="2" />, <path d="M3.5 7l8.5 6.5L20.5 7" />],
  send: <path d="M3 11.5L21 3.5l-6.5 17-3.5-7z" />,
  people: [
    <circle cx="9" cy="8" r="3.5" />,
    <path d="M2.5 20c0-3.6 2.9-6 6.5-6s6.5 2.4 6.5 6M16 5a3.5 3.5 0 010 6.5M18 14.5c2.2.8 3.5 2.8 3.5 5.5" />,
  ],
  person: [<circle cx="12" cy="8" r="3.5" />, <path d="M5 20c0-3.6 3.1-6 7-6s7 2.4 7 6" />],
  lock: [<rect x="5" y="11" width="14" height="9" rx="1.5" />, <path d="M8 11V8a4 4 0 018 0v3" />],
  pencil: <path d="M4 20l1-4.5L16.5 4l3.5 3.5L8.5 19z" />,
  speech: <path d="M4 5h16v11H11l-5 4v-4H4z" />,
  calendar: [<rect x="3.5" y="5" width="17" height="15.5" rx="1.5" />, <path d="M3.5 10h17M8 3v4M16 3v4" />],
  page: [<path d="M6 3h8l4.5 4.5V21H6z" />, <path d="M14 3v5h4.5M9 13h6M9 17h6" />],
  phone: <path d="M5 3h4l1.5 5-2.5 2a13 13 0 006 6l2-2.5 5 1.5v4a2 2 0 01-2 2A17 17 0 013 5a2 2 0 012-2z" />,
  fax: [<path d="M7 9V3h10v6M7 17H4v-7h16v7h-3" />, <path d="M7 14h10v7H7z" />],
  pin: [<path d="M12 21.5s7-6.4 7-11.5a7 7 0 00-14 0c0 5.1 7 11.5 7 11.5z" />, <circle cx="12" cy="10" r="2.5" />],
  screen: [<rect x="3" y="4" width="18" height="12" rx="1.5" />, <path d="M8 20.5h8M12 16v4.5" />],
  download: <path d="M12 4v11M7 11l5 5 5-5M4 20h16" />,
  up: <path d="M12 20V5M6 11l6-6 6 6" />,
  arrow: <path d="M4 12h15M13 6l6 6-6 6" />,
  back: <path d="M20 12H5M11 6l-6 6 6 6" />,
  flag: <path d="M5 21V4M5 4h13l-3 4.5 3 4.5H5" />,
  open: <path d="M14 4h6v6M20 4l-9 9M18 14v6H4V6h6" />,
  search: [<circle cx="10.5" cy="10.5" r="6.5" />, <path d="M15.5 15.5L21 21" />],
  offline: (
    <path d="M3 3l18 18M8.5 15.5a5 5 0 017 0M5 12a10 10 0 014-2.3M2 8.5A15 15 0 016 6M13.5 9.5A10 10 0 0119 12M11 4.8A15 15 0 0122 8.5M12 19.5v.01" />
  ),
  office: [<path d="M5 21V4h9v17M14 10h5v11M3 21h18" />, <path d="M8.5 8h2M8.5 12h2M8.5 16h2" />],
  gear: [
    <circle cx="12" cy="12" r="3.2" />,
    <path d="M12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.1 2.1M16.3 16.3l2.1 2.1M18.4 5.6l-2.1 2.1M7.7 16.3l-2.1 2.1" />,
  ],
  /** states of an event in a year: idea, published, over, reported */
  dotted: <circle cx="12" cy="12" r="8.5" stroke-dasharray="3.5 3.2" />,
  ring: <circle cx="12" cy="12" r="8.5" />,
  half: [<circle cx="12" cy="12" r="8.5" />, <path d="M12 3.5a8.5 8.5 0 010 17z" fill="currentColor" />],
  reported: [<circle cx="12" cy="12" r="8.5" />, <path d="M8 12.5l3 3 5-6.5" />],
} satisfies Record<string, ComponentChild | ComponentChild[]>;

export type IconName = keyof typeof iconPaths;
