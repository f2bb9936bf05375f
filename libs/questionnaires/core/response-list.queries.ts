import { readingOrder } from '#directory';
import { type PageOf, rows, type Tx } from '#platform';
import type { Anonymity } from './questionnaire.entity.js';

/** One who was asked. Where only the office is known, no name and no way to a registration leaves the database. */
export interface AskedLine {
  /** empty where only the office is known */
  name: string;
  kana: string;
  officeName: string;
  /** null: has not answered */
  responseId: string | null;
  answeredAt: Date | null;
}

export type AnswerFilter = 'answered' | 'missing';

/**
 * Who was asked and what came of it: one statement. Named: everybody, by reading. Office: only what was answered, by its
 * time; who has not answered is counted by office.
 */
export async function listAsked(
  tx: Tx,
  { id, anonymity }: { id: string; anonymity: Anonymity },
  filter: AnswerFilter | undefined,
  { size, offset }: PageOf,
): Promise<{ lines: AskedLine[]; total: number }> {
  const found = await rows<AskedLine & { total: number }>(
    tx,
    `select ${anonymity === 'named' ? `coalesce(p.name, '') as name, coalesce(p.kana, '') as kana` : `'' as name, '' as kana`},
       coalesce(o.name, a.office_typed, '') as "officeName", t.id as "responseId", t.changed_at as "answeredAt", count(*) over ()::int as total
     from questionnaire_invitation i
     left join response t on t.invitation_id = i.id
     left join registration_now r on r.id = i.registration_id
     left join application_card a on a.id = r.application_id
     left join person_card p on p.id = i.person_id
     left join office_card o on o.id = i.office_id
     where i.questionnaire_id = $1 and ($2::text is null or (t.id is not null) = ($2 = 'answered'))
     order by ${anonymity === 'named' ? `${readingOrder('p')}, i.id` : `"officeName", t.id`}
     limit $3 offset $4`,
    [id, anonymity === 'office' ? 'answered' : (filter ?? null), size, offset],
  );
  return { lines: found.map(({ total: _, ...line }) => line), total: found[0]?.total ?? 0 };
}

/** How many of an office were asked and how many answered. */
export interface OfficeCount {
  officeName: string;
  invited: number;
  answered: number;
}

export const countByOffice = (tx: Tx, questionnaireId: string): Promise<OfficeCount[]> =>
  rows<OfficeCount>(
    tx,
    `select coalesce(o.name, a.office_typed, '') as "officeName", count(*)::int as invited, count(i.answered_at)::int as answered
     from questionnaire_invitation i
     left join registration_now r on r.id = i.registration_id
     left join application_card a on a.id = r.application_id
     left join office_card o on o.id = i.office_id
     where i.questionnaire_id = $1 group by 1 order by 1`,
    [questionnaireId],
  );

/** Whose response it is, as far as staff may know. */
export interface Respondent {
  name: string;
  officeName: string;
}

export async function respondentOf(tx: Tx, anonymity: Anonymity, responseId: string): Promise<Respondent> {
  const [found] = await rows<Respondent>(
    tx,
    `select ${anonymity === 'named' ? `coalesce(p.name, '')` : `''`} as name, coalesce(o.name, a.office_typed, '') as "officeName"
     from response t
     join questionnaire_invitation i on i.id = t.invitation_id
     left join registration_now r on r.id = i.registration_id
     left join application_card a on a.id = r.application_id
     left join person_card p on p.id = i.person_id
     left join office_card o on o.id = i.office_id
     where t.id = $1`,
    [responseId],
  );
  return found!;
}
