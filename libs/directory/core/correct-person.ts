import { rows, type Tx, uuidv7 } from '#platform';
import { readingOf } from '#ui/i18n';
import { nameKey, searchText } from './search-text.js';

export interface PersonCorrection {
  workspaceId: string;
  personId: string;
  name: string;
  kana: string;
  /** one of their addresses that was wrong, and the right one, canonical; '': there was none, or is none any more */
  address?: { from: string; to: string } | undefined;
  at: Date;
}

/**
 * Puts right what the directory knows of a person, in the transaction of whoever found it out. An address at which somebody of
 * the same name is known already stays theirs alone: two records of one person are for merging.
 */
export async function correctPerson(tx: Tx, { workspaceId, personId, address, at, ...given }: PersonCorrection) {
  const { name } = given;
  const kana = readingOf(name, given.kana);
  await rows(tx, `update person set name = $3, kana = $4, search = $5 where workspace_id = $1 and id = $2`, [
    workspaceId,
    personId,
    name,
    kana,
    searchText(name, kana),
  ]);
  const known = await rows<{ email: string; ordinal: number }>(
    tx,
    'delete from address where workspace_id = $1 and person_id = $2 returning email, ordinal',
    [workspaceId, personId],
  );
  const emails = known
    .sort((a, b) => a.ordinal - b.ordinal)
    .map(({ email }) => (address && email === address.from ? address.to : email));
  const kept = [...new Set([...emails, ...(address?.from === '' ? [address.to] : [])])].filter((email) => email !== '');
  await rows(
    tx,
    `insert into address (id, workspace_id, email, person_id, name_key, ordinal, created_at)
     select g.id, $1, g.email, $2, $3, g.ordinal - 1, $4 from unnest($5::uuid[], $6::text[]) with ordinality as g (id, email, ordinal)
     on conflict (workspace_id, email, name_key) where person_id is not null do nothing`,
    [workspaceId, personId, nameKey(name), at, kept.map(uuidv7), kept],
  );
}
