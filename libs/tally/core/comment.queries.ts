import { rows, type Tx } from '#platform';
import { whoAnswered } from '#questionnaires';
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

type Found = Omit<CommentGroup, 'lines'> & { lines: { text: string; responseId?: string }[] };

/**
 * All comments of a questionnaire by rating × group: one statement, and one more where it is told who said them. The order inside a group says nothing about who came
 * first; what one person wrote stays together.
 *
 * Sums are materialized: PostgreSQL would put their text in place of their name and count all responses anew for each group.
 * Ratings are found by the items of the identity, which is how one index alone holds them.
 * Only ids are sorted, in memory; words are fetched for the lines that are shown.
 */
export async function loadComments(tx: Tx, wish: CommentWish): Promise<CommentGroup[]> {
  await rows(tx, `select set_config('work_mem', '32MB', true)`);
  const found = await rows<Found>(
    tx,
    `with ${divided(wish.break)},
     cells as materialized (
       select r.code, d."group", sum(r.n)::int as n
       from (select code, stratum_id, count(*) as n from answer_stratum where questionnaire_id = $1 and identity = $2 and code > 0 group by code, stratum_id) r
       join divided d on d.id = r.stratum_id group by r.code, d."group"),
     sizes as materialized (
       select d."group", sum(r.n)::int as n
       from (select stratum_id, count(*) as n from response_stratum where questionnaire_id = $1 group by stratum_id) r
       join divided d on d.id = r.stratum_id group by d."group"),
     rated as (
       select a.response_id, a.code from item_card i join answer_stratum a on a.item_id = i.id and a.code > 0
       where i.questionnaire_id = $1 and i.identity = $2),
     said as (
       select c.id, c.identity, a.code as rating, d."group",
         row_number() over respondents as place, lag(c.response_id) over respondents is distinct from c.response_id as first
       from comment_stratum c join divided d on d.id = c.stratum_id
       left join rated a on a.response_id = c.response_id
       where c.questionnaire_id = $1
       window respondents as (partition by c.identity, a.code, d."group" order by uuid_hash_extended(c.response_id, 0), c.response_id, c.ordinal))
     select s.identity, s.rating, s."group", count(*)::int as count, count(*) filter (where s.first)::int as people,
       coalesce((select n from cells where cells.code = s.rating and cells."group" = s."group"), 0) as answers,
       coalesce((select n from sizes where sizes."group" = s."group"), 0) as responses,
       coalesce(json_agg((${wish.withPeople ? lineOfResponse : line}) order by s.place) filter (where $3::int is null or s.place <= $3), '[]') as lines
     from said s group by s.identity, s.rating, s."group"`,
    [wish.questionnaireId, wish.rating, wish.most],
  );
  return wish.withPeople ? withPeople(tx, found) : found;
}

const line = `select json_build_object('text', c.text) from comment_stratum c where c.id = s.id`;

const lineOfResponse = `select json_build_object('text', c.text, 'responseId', c.response_id) from comment_stratum c where c.id = s.id`;

/** Who said what is known to questionnaires alone, which tells it of 記名 only. */
async function withPeople(tx: Tx, groups: readonly Found[]): Promise<CommentGroup[]> {
  const people = await whoAnswered(tx, [
    ...new Set(groups.flatMap(({ lines }) => lines.flatMap(({ responseId }) => responseId ?? []))),
  ]);
  return groups.map((group) => ({
    ...group,
    lines: group.lines.map(({ text, responseId }) => ({ text, personId: people.get(responseId ?? '') ?? null })),
  }));
}
