import type { Manifest } from '#platform';

/** What tally brings to the house. */
export const tallyParts: Manifest = {
  permissions: {
    'tally.read': ['owner', 'organiser', 'reviewer', 'viewer'],
  },
};
