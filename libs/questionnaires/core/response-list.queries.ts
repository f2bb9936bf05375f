import { readingOrder } from '#directory';
import { type PageOf, rows, type Tx } from '#platform';
import type { Anonymity } from './questionnaire.entity.js';
import type { Channel } from './response.entity.js';

/** One who was asked, or a form that came back unasked. Where only the office is known, no name and no way to a registration leaves the database. */
export interface FormLine {
  /** empty where only the office is known */
  name: string;
  kana: string;
  officeName: string;
  /** null: has not answered */
  responseId: string | null;
  answeredAt: Date | null;
  /** the way it came; null: has not answered */
  channel: Channel | null;
}

export type AnswerFilter = 'answered' | 'missing';

/** Every request with what came of it, and every form that came back without one; $1 is the questionnaire. */
const forms = `
  select 1 as asked, i.id, i.registration_id, i.person_id, i.office_id, t.id as response_id, t.changed_at, t.channel
  from questionnaire_invitation i left join response t on t.invitation_id = i.id where i.questionnaire_id = $1
  union all
  select 0, id, null, null, office_id, id, changed_at, channel from response where questionnaire_id = $1 and invitation_id is null`;

/**
 * Who was asked and what came of it, and what came unasked: one statement. Named: everybody, by reading. Office: only what was
 * answered, by its office; who has not answered is counted by office.
 */
export async function listForms(
  tx: Tx,
  { id, anonymity }: { id: string; anonymity: Anonymity },
  filter: AnswerFilter | undefined,
  { size, offset }: PageOf,
): Promise<{ lines: FormLine[]; total: number }> {
  const found = await rows<FormLine & { total: number }>(
    tx,
    `select ${anonymity === 'named' ? `coalesce(p.name, '') as name, coalesce(p.kana, '') as kana` : `'' as name, '' as kana`},
       coalesce(o.name, a.office_typed, '') as "officeName", f.response_id as "responseId", f.changed_at as "answeredAt", f.channel,
       count(*) over ()::int as total
     from (${forms}) f
     left join registration_now r on r.id = f.registration_id
     left join application_card a on a.id = r.application_id
     left join person_card p on p.id = f.person_id
     left join office_card o on o.id = f.office_id
     where $2::text is null or (f.response_id is not null) = ($2 = 'answered')
     order by ${anonymity === 'named' ? `${readingOrder('p')}, f.id` : `"officeName", f.response_id`}
     limit $3 offset $4`,
    [id, anonymity === 'office' ? 'answered' : (filter ?? null), size, offset],
  );
  return { lines: found.map(({ total: _, ...line }) => line), total: found[0]?.total ?? 0 };
}

/** What went to an office, requests and copies, and what came back. */
export interface OfficeCount {
  officeName: string;
  asked: number;
  answered: number;
}

export const countByOffice = (tx: Tx, questionnaireId: string): Promise<OfficeCount[]> =>
  rows<OfficeCount>(
    tx,
    `select coalesce(o.name, a.office_typed, '') as "officeName", sum(f.asked)::int as asked, sum(f.answered)::int as answered
     from (select asked, registration_id, office_id, (response_id is not null)::int as answered from (${forms}) f
           union all
           select copies, null, office_id, 0 from distribution where questionnaire_id = $1) f
     left join registration_now r on r.id = f.registration_id
     left join application_card a on a.id = r.application_id
     left join office_card o on o.id = f.office_id
     group by 1 order by 1`,
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
     left join questionnaire_invitation i on i.id = t.invitation_id
     left join registration_now r on r.id = i.registration_id
     left join application_card a on a.id = r.application_id
     left join person_card p on p.id = i.person_id
     left join office_card o on o.id = coalesce(i.office_id, t.office_id)
     where t.id = $1`,
    [responseId],
  );
  return found!;
}
