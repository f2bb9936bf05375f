import type { Manifest } from '#platform';

/** What outreach brings to the house. */
export const outreachParts: Manifest = {
  permissions: {
    'reminders.edit': ['owner', 'organiser'],
  },
  verbs: {
    'reminders.edited': { ja: 'リマインダーを直した', en: 'edited the reminders of an event' },
  },
};
