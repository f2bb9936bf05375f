import type { MailState } from '#messaging';
import { rows, type Tx } from '#platform';

/** Mails of one kind and day about an event that are no reminders. */
export interface OtherMails {
  kind: string;
  /** 2026-12-04 in the zone of the event */
  day: string;
  state: MailState;
  count: number;
  /** the first of them */
  at: Date;
}

/**
 * What an event has told beside its reminders: invitations, places that came free, moves, requests to answer. The latest first.
 * @param answers kinds that stand in the list of mails only: a timeline of them would hide the rest
 */
export const otherMailsOf = (
  tx: Tx,
  eventId: string,
  zone: string,
  answers: readonly string[],
): Promise<OtherMails[]> =>
  rows<OtherMails>(
    tx,
    `select kind, to_char(run_at at time zone $2, 'YYYY-MM-DD') as day, state, count(*)::int as count, min(run_at) as at
     from mail_about
     where subject_id = $1 and workspace_id = current_setting('app.workspace')::uuid and not facts ? 'ruleId' and kind <> all($3)
     group by 1, 2, 3 order by at desc, 1, 3 limit 100`,
    [eventId, zone, answers],
  );
