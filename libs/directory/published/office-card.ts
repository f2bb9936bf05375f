import type { PublishedView } from '#platform';

/** What others may know of an office. */
export const officeCard: PublishedView = {
  name: 'office_card',
  sql: `select id, workspace_id, name, kana, kind, district, search, name_key, member_since, member_until from office`,
};
