import { named, type Statement, type Tx } from '#platform';
import type { ItemKind } from '#questionnaires';
import { divided } from './columns.js';
import { tallyKindOf } from './kinds/index.js';
import type { Break } from './tally-spec.js';

/** Numbers by what divides the respondents; '' is not known. */
export type ByGroup = ReadonlyMap<string, number>;

/** Everything one look at a questionnaire needs. */
export interface Counts {
  invited: ByGroup;
  /** no address is known and nothing came back */
  undelivered: ByGroup;
  /** by version */
  returned: ReadonlyMap<string, ByGroup>;
  /** by identity of the item, then by group, then by code */
  answers: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<number, number>>>;
  /** by identity and group, then by the value that answers hold beside their code */
  values: Counts['answers'];
}

interface Counted {
  what: 'invited' | 'undelivered' | 'returned' | 'answers' | 'values';
  /** version of `returned`, identity of the item of `answers` and `values`, otherwise empty */
  of: string;
  /** of `answers`; the value of `values` */
  code: number;
  group: string;
  n: number;
}

/**
 * @param items all that may be found, for what their kinds count beside codes
 * @param identity of one item; none: all of them
 */
export async function loadCounts(
  tx: Tx,
  questionnaireId: string,
  by: Break,
  items: readonly { kind: ItemKind }[],
  identity?: string,
): Promise<Counts> {
  const invited = new Map<string, number>();
  const undelivered = new Map<string, number>();
  const returned = new Map<string, Map<string, number>>();
  const answers = new Map<string, Map<string, Map<number, number>>>();
  const values = new Map<string, Map<string, Map<number, number>>>();
  const valued = [...new Set(items.map(({ kind }) => kind))].filter((kind) => tallyKindOf({ kind }).values).sort();
  for (const { what, of, code, group, n } of await named<Counted>(
    tx,
    statementOf(by, identity !== undefined, valued),
    identity === undefined ? [questionnaireId] : [questionnaireId, identity],
  )) {
    if (what === 'invited') invited.set(group, n);
    else if (what === 'undelivered') undelivered.set(group, n);
    else if (what === 'returned') below(returned, of).set(group, n);
    else below(below(what === 'answers' ? answers : values, of), group).set(code, n);
  }
  return { invited, undelivered, returned, answers, values };
}

/** The map that stands under this key, a new one the first time. */
function below<K, V>(outer: Map<string, Map<K, V>>, key: string): Map<K, V> {
  const inner = outer.get(key) ?? new Map<K, V>();
  outer.set(key, inner);
  return inner;
}

/**
 * What was distributed, responses and answers in one statement: one moment in time, so that a response that arrives meanwhile is in
 * all figures or in none. Each table is counted by stratum first, answers along their index, and only the sums meet what
 * the strata say: they are materialized, because PostgreSQL, which expects one stratum, would count a table anew for each.
 * @param valued kinds whose answers hold values, where there are such items
 */
const statementOf = (by: Break, oneItem: boolean, valued: readonly ItemKind[]): Statement => ({
  name: ['tally-counts', by, oneItem ? 'item' : 'all', ...valued].join('-'),
  text: `
    with ${divided(by)},
    invited as materialized (
      select stratum_id, count(*) as n from asked_stratum where questionnaire_id = $1 group by stratum_id
      union all
      select stratum_id, copies from copies_stratum where questionnaire_id = $1),
    undelivered as materialized (
      select stratum_id, count(*) as n from asked_stratum where questionnaire_id = $1 and undelivered group by stratum_id
      union all
      select stratum_id, undelivered from copies_stratum where questionnaire_id = $1 and undelivered > 0),
    returned as materialized (
      select version_id, stratum_id, count(*) as n from response_stratum where questionnaire_id = $1 group by version_id, stratum_id),
    answers as materialized (
      select identity, code, stratum_id, count(*) as n from answer_stratum
      where questionnaire_id = $1 ${oneItem ? 'and identity = $2' : ''} group by identity, code, stratum_id)${valued
        .map((kind) => `,\n    values_${kind} as materialized (${tallyKindOf({ kind }).values})`)
        .join('')}
    select 'invited' as what, '' as of, 0 as code, "group", sum(n)::int as n
      from invited join divided d on d.id = stratum_id group by "group"
    union all
    select 'undelivered', '', 0, "group", sum(n)::int
      from undelivered join divided d on d.id = stratum_id group by "group"
    union all
    select 'returned', version_id::text, 0, "group", sum(n)::int
      from returned join divided d on d.id = stratum_id group by version_id, "group"
    union all
    select 'answers', identity::text, code, "group", sum(n)::int
      from answers join divided d on d.id = stratum_id group by identity, code, "group"${valued
        .map(
          (kind) => `
    union all
    select 'values', identity::text, value, "group", sum(n)::int
      from values_${kind} join divided d on d.id = stratum_id ${oneItem ? 'where identity = $2' : ''} group by identity, value, "group"`,
        )
        .join('')}`,
});
