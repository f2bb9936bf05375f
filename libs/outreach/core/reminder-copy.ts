import type { EventCopy } from '#events';
import { rows } from '#platform';

/** The next event reminds as the last one did. Each rule stands anew: nobody of the new event was there before it. */
export const reminderCopy: EventCopy = {
  key: 'reminders',
  async contents(tx, eventId) {
    const [found] = await rows<{ n: number }>(tx, 'select count(*)::int as n from reminder_rule where event_id = $1', [
      eventId,
    ]);
    const { n } = found!;
    return n === 0 ? null : { ja: `リマインダー ${n}件`, en: n === 1 ? '1 reminder' : `${n} reminders` };
  },
  async copy(tx, { from, to, now }) {
    await rows(
      tx,
      `insert into reminder_rule (id, workspace_id, event_id, purpose, anchor, offset_minutes, offset_days, at_local, audience,
                                  late_policy, good_for_minutes, active, created_at, changed_at)
       select uuidv7(), workspace_id, $2, purpose, anchor, offset_minutes, offset_days, at_local, audience,
              late_policy, good_for_minutes, active, $3, $3
       from reminder_rule where event_id = $1`,
      [from, to, now],
    );
  },
};
