import type { PublishedView } from '#platform';

/** The mails about a thing: what became of them, never what they say. */
export const mailAbout: PublishedView = {
  name: 'mail_about',
  sql: `select id, workspace_id, kind, subject_id, dedupe_key, revision, state, attempts, last_code, last_phase, uncertain_at,
    run_at, not_after, settled_at, created_at, facts
  from mail`,
};
