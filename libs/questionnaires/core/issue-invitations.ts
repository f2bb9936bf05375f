import { rows, type Tx } from '#platform';
import type { Language } from '#ui/i18n';
import type { Occasion } from './questionnaire.entity.js';
import type { QuestionnaireView } from './questionnaire.queries.js';
import { itsStratum, strataOfChosen } from './strata.js';

/** Somebody who has just been asked. */
export interface IssuedInvitation {
  id: string;
  email: string;
  language: Language;
  personId: string | null;
  name: string;
  applicationId: string;
  contactName: string;
}

/**
 * Who is to be asked: everybody present at the event, in person or by proxy; before it, and where nobody has taken attendance,
 * everybody with a confirmed seat; nobody where the event was called off. One row a registration, with what is copied of it.
 * $1 is the event.
 */
const audience = (occasion: Occasion): string => `
  with taken as (
    select exists (select 1 from attendance_now n join session_now s on s.id = n.session_id
                   where s.event_id = $1 and n.kind <> 'undone') as attendance
  ), registered as (
    select r.id, r.person_id, r.role, a.office_id, a.language,
      coalesce(nullif(r.email, ''), nullif(a.contact_email, ''),
        (select d.email from reach d where d.person_id = r.person_id order by d.ordinal, d.created_at limit 1), '') as email,
      (select n.kind from attendance_now n join session_now s on s.id = n.session_id
       where n.registration_id = r.id and s.event_id = $1 and n.kind <> 'undone'
       order by array_position(array['present', 'proxy', 'excused', 'absent'], n.kind) limit 1) as attendance,
      (select p.mode from seat_now t join session_now s on s.id = t.session_id join pool_card p on p.id = t.pool_id
       where t.registration_id = r.id and t.state = 'confirmed' order by s.requirement <> 'required', s.ordinal limit 1) as mode
    from registration_now r join application_card a on a.id = r.application_id
    where r.event_id = $1 and r.live and r.person_id is not null
      and exists (select 1 from event_card e where e.id = $1 and e.state = 'published')
  ), audience as (
    select g.* from registered g, taken
    where case when ${occasion === 'before' ? 'false' : 'true'} and taken.attendance then g.attendance in ('present', 'proxy') else g.mode is not null end
  )`;

/**
 * Asks everybody of the audience who has not been asked yet; once each, whoever else asks at the same moment. What tables
 * are broken down by is copied, so that later changes of an office or a person change no table.
 * @returns how many were asked now
 */
export const issueInvitations = async (
  tx: Tx,
  workspaceId: string,
  questionnaireId: string,
  now: Date,
): Promise<number> => (await issue(tx, workspaceId, questionnaireId, now)).length;

/** The same, with whom to write to. The questionnaire is locked first, so that nobody makes the same stratum twice. */
export async function issue(
  tx: Tx,
  workspaceId: string,
  questionnaireId: string,
  now: Date,
): Promise<IssuedInvitation[]> {
  const [questionnaire] = await rows<{ event: string | null; occasion: Occasion }>(
    tx,
    `select event_id as event, occasion from questionnaire where id = $1 for no key update`,
    [questionnaireId],
  );
  if (!questionnaire?.event) return [];
  return rows<IssuedInvitation>(
    tx,
    `${audience(questionnaire.occasion)}, chosen as (
       select g.*, coalesce(o.kind, '') as office_kind, coalesce(o.district, '') as district
       from audience g left join office_card o on o.id = g.office_id
       where not exists (select 1 from questionnaire_invitation i where i.questionnaire_id = $2 and i.registration_id = g.id)
     ), ${strataOfChosen}, asked as (
       insert into questionnaire_invitation
         (id, workspace_id, questionnaire_id, recipient, registration_id, person_id, office_id, stratum_id, email, language, issued_at)
       select uuidv7(), $3, $2, 'registration', c.id, c.person_id, c.office_id, s.id, c.email, c.language, $4
       from chosen c join strata s on ${itsStratum}
       on conflict (questionnaire_id, registration_id) do nothing
       returning id, email, language, person_id, registration_id
     )
     select k.id, k.email, k.language, k.person_id as "personId", coalesce(p.name, '') as name,
       a.id as "applicationId", a.contact_name as "contactName"
     from asked k
     join registration_now r on r.id = k.registration_id
     join application_card a on a.id = r.application_id
     left join person_card p on p.id = k.person_id order by a.at, a.id, r.ordinal`,
    [questionnaire.event, questionnaireId, workspaceId, now],
  );
}

/** How many of the audience have not been asked yet, and whether it comes from attendance. */
export async function unasked(
  tx: Tx,
  { id, eventId, occasion }: Pick<QuestionnaireView, 'id' | 'eventId' | 'occasion'>,
): Promise<{ people: number; byAttendance: boolean }> {
  const [found] = await rows<{ people: number; byAttendance: boolean }>(
    tx,
    `${audience(occasion)}
     select (select ${occasion === 'before' ? 'false' : 'true'} and attendance from taken) as "byAttendance",
       (select count(*)::int from audience g
        where not exists (select 1 from questionnaire_invitation i where i.questionnaire_id = $2 and i.registration_id = g.id)) as people`,
    [eventId, id],
  );
  return found!;
}
