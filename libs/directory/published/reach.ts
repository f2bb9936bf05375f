import type { PublishedView } from '#platform';

/** Who can be written to, and where: an address belongs to a person or to an office. */
export const reach: PublishedView = {
  name: 'reach',
  sql: `select workspace_id, person_id, office_id, email, ordinal, created_at from address`,
};
