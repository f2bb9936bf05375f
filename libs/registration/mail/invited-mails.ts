import type { EventView, Told } from '#events';
import type { NewMail } from '#messaging';
import { rows, type Tx } from '#platform';
import type { Language } from '#ui/i18n';

export type InvitedMail = 'moved' | 'called-off';

export const invitedKind = (why: InvitedMail): string => `registration.invitation-${why}`;
export const invitedKey = (why: InvitedMail, invitationId: string, revision: number): string =>
  `invitation-${why}:${invitationId}:${revision}`;

/**
 * Invited by staff, and no answer yet: neither over the own link nor on anybody's application, cancelled ones included, of an
 * office on none that is for it; nor declined.
 */
const silent = `i.origin = 'staff' and i.declined_at is null
  and not exists (select 1 from application a where a.invitation_id = i.id)
  and not exists (select 1 from registration r where r.event_id = i.event_id and r.person_id = i.person_id)
  and not exists (select 1 from application o where i.recipient = 'office' and o.office_id = i.office_id and o.event_id = i.event_id)`;

/** Whoever was asked and has not answered is told of this revision of the event, too; who has no address, by staff. */
export async function tellInvited(tx: Tx, why: InvitedMail, event: EventView): Promise<NewMail[]> {
  const invited = await rows<{ id: string; email: string; name: string; personId: string | null; language: Language }>(
    tx,
    `select i.id, i.email, coalesce(p.name, '') as name, i.person_id as "personId", i.language
     from invitation i left join person_card p on p.id = i.person_id where i.event_id = $1 and i.email <> '' and ${silent} order by i.id`,
    [event.id],
  );
  return invited.map(({ id, email, name, personId, language }) => ({
    kind: invitedKind(why),
    dedupeKey: invitedKey(why, id, event.revision),
    to: { email, name, ...(personId && { personId }) },
    language,
    subjectId: event.id,
    facts: { invitationId: id, eventId: event.id },
    revision: event.revision,
  }));
}

export const invitationKey = (invitationId: string): string => `invitation:${invitationId}`;

/** Whether somebody has been asked and not answered. An invitation that has not left yet will name the new date itself. */
export async function awaitsAnswer(tx: Tx, invitationId: string): Promise<boolean> {
  const found = await rows(
    tx,
    `select 1 from invitation i
     join mail_about m on m.workspace_id = i.workspace_id and m.dedupe_key = $2
       and m.state in ('leased', 'sending', 'sent', 'stored', 'uncertain')
     where i.id = $1 and ${silent}`,
    [invitationId, invitationKey(invitationId)],
  );
  return found.length > 0;
}

/** How many people a move concerns: the registered with their seats, and the invited who have not answered. */
export async function countTold(tx: Tx, eventId: string): Promise<Told> {
  const [told] = await rows<Told>(
    tx,
    `select count(*) filter (where reachable)::int as people, count(*) filter (where not reachable)::int as unreachable
     from (
       select a.contact_email <> '' or r.email <> '' as reachable
       from registration r join application a on a.id = r.application_id
       where r.event_id = $1 and r.live
         and exists (select 1 from seat s where s.registration_id = r.id and s.state not in ('cancelled', 'declined'))
       union all
       select i.email <> '' from invitation i where i.event_id = $1 and ${silent}
     ) concerned`,
    [eventId],
  );
  return told!;
}
