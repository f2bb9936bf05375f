import { rows, type Tx } from '#platform';
import { divided } from './columns.js';
import type { Break } from './tally-spec.js';

export interface CommentLine {
  text: string;
  /** only where it was asked for */
  personId?: string | null;
}

/** What people of one group with one rating wrote under one item. */
export interface CommentGroup {
  /** of the TEXT item */
  identity: string;
  /** code of the rating's option; null: they did not rate */
  rating: number | null;
  group: string;
  /** of comments: one person may have left several */
  count: number;
  people: number;
  /** how many of this group gave this rating, with or without a comment */
  answers: number;
  /** of the group, whatever they answered */
  responses: number;
  /** the first of them */
  lines: CommentLine[];
}

export interface CommentWish {
  questionnaireId: string;
  break: Break;
  /** identity of a single choice or scale; none: not by rating */
  rating: string | null;
  /** lines a group at most; null: all */
  most: number | null;
  /** with who said it: for 記名 only, and only for those who may know */
  withPeople: boolean;
}

/**
 * All comments of a questionnaire by rating × group: one statement. The order inside a group says nothing about who came
 * first; what one person wrote stays together.
 */
export async function loadComments(tx: Tx, wish: CommentWish): Promise<CommentGroup[]> {
  const person = wish.withPeople ? `, 'personId', person_id` : '';
  return rows<CommentGroup>(
    tx,
    `with ${divided(wish.break)},
     said as (
       select c.identity, c.response_id, c.text, a.code as rating, d."group" ${wish.withPeople ? ', i.person_id' : ''},
         row_number() over (partition by c.identity, a.code, d."group" order by md5(c.response_id::text), c.ordinal, c.id) as place
       from comment c join divided d on d.id = c.stratum_id
       left join answer a on a.response_id = c.response_id and a.identity = $2 and a.code > 0
       ${wish.withPeople ? 'join response p on p.id = c.response_id join questionnaire_invitation i on i.id = p.invitation_id' : ''}
       where c.questionnaire_id = $1),
     rated as (
       select code, stratum_id, count(*) as n from answer where questionnaire_id = $1 and identity = $2 and code > 0 group by code, stratum_id),
     cells as (select r.code, d."group", sum(r.n)::int as n from rated r join divided d on d.id = r.stratum_id group by r.code, d."group"),
     sizes as (
       select d."group", count(*)::int as n from response r join divided d on d.id = r.stratum_id where r.questionnaire_id = $1 group by d."group")
     select s.identity, s.rating, s."group", count(*)::int as count, count(distinct s.response_id)::int as people,
       coalesce((select n from cells where cells.code = s.rating and cells."group" = s."group"), 0) as answers,
       (select n from sizes where sizes."group" = s."group") as responses,
       coalesce(json_agg(json_build_object('text', s.text ${person}) order by s.place) filter (where $3::int is null or s.place <= $3), '[]') as lines
     from said s group by s.identity, s.rating, s."group"`,
    [wish.questionnaireId, wish.rating, wish.most],
  );
}
