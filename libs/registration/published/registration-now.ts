import type { PublishedView } from '#platform';

/** Which state speaks for a registration first. */
const order = `array['pending', 'offered', 'waiting', 'confirmed']`;

/**
 * A registration with its state, the same as \`stateOf\` tells: of the live seats the required ones speak for it; with none of
 * those, the optional ones do.
 */
export const registrationNow: PublishedView = {
  name: 'registration_now',
  sql: `select r.id, r.workspace_id, r.event_id, r.application_id, r.ordinal, r.person_id, r.headcount, r.role, r.email, r.live, r.waiting,
    r.name, r.kana, r.kana_row, r.created_at,
    coalesce(
      (select (${order})[coalesce(
         min(array_position(${order}, s.state)) filter (where n.requirement = 'required'), min(array_position(${order}, s.state)))]
       from seat s join session_now n on n.id = s.session_id
       where s.registration_id = r.id and s.state not in ('cancelled', 'declined')),
      case when exists (select from seat s where s.registration_id = r.id and s.state = 'declined') then 'declined' else 'cancelled' end
    ) as state
  from registration r`,
};
