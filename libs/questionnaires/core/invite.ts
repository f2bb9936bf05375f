import { rows, type Tx } from '#platform';
import { itsStratum, strataOfChosen } from './strata.js';

/** Who is asked without having been registered for anything. */
export interface Guests {
  people: readonly string[];
  offices: readonly string[];
}

/** Somebody who has just been asked. */
export interface Invited {
  id: string;
  revision: number;
  /** null: an office */
  personId: string | null;
  officeId: string | null;
  /** empty: no address is known */
  email: string;
}

/**
 * Asks these people and offices, each once, whoever else asks at the same moment; those already asked are left out, and so is
 * whoever this workspace does not know. Sends nothing. The questionnaire must be locked.
 */
export const invite = (
  tx: Tx,
  workspaceId: string,
  questionnaireId: string,
  { people, offices }: Guests,
  now: Date,
): Promise<Invited[]> =>
  rows<Invited>(
    tx,
    `with whom as (
       select 'person' as recipient, p.id as person_id,
         (select n.office_id from post_now n where n.person_id = p.id order by n.since desc nulls last, n.office_id limit 1) as office_id,
         (select d.email from reach d where d.person_id = p.id order by d.ordinal, d.created_at limit 1) as email
       from person_card p where p.id = any($1::uuid[])
       union all
       select 'office', null, o.id, (select d.email from reach d where d.office_id = o.id order by d.ordinal, d.created_at limit 1)
       from office_card o where o.id = any($5::uuid[])
     ), chosen as (
       select w.*, coalesce(o.kind, '') as office_kind, coalesce(o.district, '') as district, '' as mode, '' as role, '' as attendance
       from whom w left join office_card o on o.id = w.office_id
       where not exists (
         select 1 from questionnaire_invitation i where i.questionnaire_id = $2 and i.recipient = w.recipient
           and case w.recipient when 'person' then i.person_id = w.person_id else i.office_id = w.office_id end)
     ), ${strataOfChosen}
     insert into questionnaire_invitation (id, workspace_id, questionnaire_id, recipient, person_id, office_id, stratum_id, email, issued_at)
     select uuidv7(), $3, $2, c.recipient, c.person_id, c.office_id, s.id, coalesce(c.email, ''), $4
     from chosen c join strata s on ${itsStratum}
     returning id, revision, person_id as "personId", office_id as "officeId", email`,
    [people, questionnaireId, workspaceId, now, offices],
  );
