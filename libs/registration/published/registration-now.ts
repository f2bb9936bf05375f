import type { PublishedView } from '#platform';

/**
 * A registration with its state, the same as `stateOf` tells: the database keeps it beside the seats (`tell_states`, migration
 * 0023), because lists are counted and found by it. One that was merged into another is nobody's any more.
 */
export const registrationNow: PublishedView = {
  name: 'registration_now',
  sql: `select r.id, r.workspace_id, r.event_id, r.application_id, r.ordinal, r.person_id, r.headcount, r.role, r.email, r.live, r.waiting,
    r.name, r.kana, r.kana_row, r.created_at, r.state
  from registration r where not r.merged`,
};
