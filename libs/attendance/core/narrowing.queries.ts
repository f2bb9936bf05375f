import { withoutForm } from '#directory';
import { foldForSearch } from '#ui/i18n';
import { rows, type Tx } from '#platform';
import type { KanaRow } from './kana-row.rules.js';

export interface Narrowing {
  kana?: KanaRow | undefined;
  /** words of name, reading, office or reception number, each of which must be there */
  text?: string | undefined;
}

/** What must hold of `registration_now r`, where $1 is the event; and the values up to the last that it names. */
export interface Narrowed {
  where: string;
  values: readonly unknown[];
}

/** Names and readings stand folded in the directory; of a legal form nothing is asked but what stands beside it. */
export async function narrow(tx: Tx, eventId: string, { kana, text = '' }: Narrowing): Promise<Narrowed> {
  const values: unknown[] = [eventId];
  const place = (value: unknown) => `$${values.push(value)}`;
  const where = ['r.event_id = $1'];
  if (kana) where.push(`r.kana_row = ${place(kana)}`);
  // ㈱ finds whoever is written with 株式会社, and nobody is left out for it.
  const words = text.split(/\s+/u).map(foldForSearch).filter(withoutForm).slice(0, mostWords);
  const typed = words.length > 0 ? await typedOffices(tx, eventId) : [];
  for (const word of words) {
    const parts = [...new Set([word, withoutForm(word)])];
    const patterns = parts.map((part) => place(`%${part.replace(/[\\%_]/g, '\\$&')}%`));
    const like = (column: string) => `(${patterns.map((pattern) => `${column} like ${pattern}`).join(' or ')})`;
    const names = place(typed.filter((name) => parts.some((part) => foldForSearch(name).includes(part))));
    where.push(`r.id in (
      select x.id from person_card p join registration_now x on x.person_id = p.id where x.event_id = $1 and ${like('p.search')}
      union
      select x.id from application_card a left join office_card o on o.id = a.office_id join registration_now x on x.application_id = a.id
      where a.event_id = $1 and (${like('o.search')} or ${like('lower(a.code)')}
        or a.office_id is null and a.office_typed = any(${names}::text[])))`);
  }
  return { where: where.join(' and '), values };
}

const mostWords = 5;

/** Names of offices that the directory does not know, as they were typed: these alone are stored unfolded. */
async function typedOffices(tx: Tx, eventId: string): Promise<string[]> {
  const found = await rows<{ name: string }>(
    tx,
    `select distinct office_typed as name from application_card where event_id = $1 and office_id is null and office_typed <> ''`,
    [eventId],
  );
  return found.map(({ name }) => name);
}
