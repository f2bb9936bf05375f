import type { PublishedView } from '#platform';

/** What holds now of a registration at a session: the latest statement. */
export const attendanceNow: PublishedView = {
  name: 'attendance_now',
  sql: `select distinct on (registration_id, session_id)
    workspace_id, registration_id, session_id, kind, source, note, at, by_account
  from attendance_fact order by registration_id, session_id, seq desc`,
};
