import { rows, type Tx } from '#platform';
import { readingOrder } from './reading-order.js';

export interface PersonBrief {
  id: string;
  name: string;
  kana: string;
  /** the first is where mails go; empty where the person has none */
  emails: string[];
  /** offices where the person holds a post today, in the order of their reading */
  offices: { id: string; name: string; title: string }[];
}

/** These people of the workspace in one statement, by id; ids of nobody are missing. */
export async function peopleByIds(
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, PersonBrief>> {
  const found = await rows<PersonBrief>(
    tx,
    `select ${personBrief} from person p where p.workspace_id = $1 and p.id = any($2)`,
    [workspaceId, ids],
  );
  return new Map(found.map((person) => [person.id, person]));
}

/** The columns of a `PersonBrief`, over `person p`. */
export const personBrief = `
  p.id, p.name, p.kana,
  array(select a.email from address a where a.person_id = p.id order by a.ordinal, a.created_at, a.id) as emails,
  coalesce((
    select json_agg(json_build_object('id', o.id, 'name', o.name, 'title', h.title) order by ${readingOrder('o')})
    from post h join office o on o.id = h.office_id
    where h.person_id = p.id and h.until is null
  ), '[]') as offices`;
