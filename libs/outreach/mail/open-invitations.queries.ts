import { rows, type Tx } from '#platform';
import type { QuestionnaireTitles } from '#questionnaires';

/** Somebody who was asked after the event and has not answered, while answers are taken. */
export interface OpenInvitation {
  id: string;
  revision: number;
  registrationId: string;
  closesAt: Date | null;
  title: string;
  titles: QuestionnaireTitles;
}

export const openInvitations = (
  tx: Tx,
  eventId: string,
  registrations: readonly string[],
  now: Date,
): Promise<OpenInvitation[]> =>
  rows<OpenInvitation>(
    tx,
    `select i.id, i.revision, i.registration_id as "registrationId", q.closes_at as "closesAt", q.title, q.titles
     from questionnaire_now q join asked_now i on i.questionnaire_id = q.id
     where q.event_id = $1 and q.occasion = 'after' and q.state = 'open' and (q.closes_at is null or q.closes_at > $3)
       and i.registration_id = any($2::uuid[]) and i.answered_at is null order by q.closes_at nulls last, q.id, i.id`,
    [eventId, registrations, now],
  );
