import { DomainError, rows, type Tx, uuidv7 } from '#platform';
import { type Sentence } from '#ui/i18n';

interface Owner {
  workspaceId: string;
  personId?: string;
  officeId?: string;
  /** empty for an office */
  nameKey: string;
}

/**
 * Makes these the addresses of a person or an office, the first being where mails go.
 * @param emails canonical, each once
 * @throws DomainError where another person of the same name is reached there already
 */
export async function writeAddresses(tx: Tx, owner: Owner, emails: readonly string[], now: Date): Promise<void> {
  const { workspaceId, personId = null, officeId = null, nameKey } = owner;
  await rows(tx, 'delete from address where workspace_id = $1 and (person_id = $2 or office_id = $3)', [
    workspaceId,
    personId,
    officeId,
  ]);
  const written = await rows<{ email: string }>(
    tx,
    `insert into address (id, workspace_id, email, person_id, office_id, name_key, ordinal, created_at)
     select g.id, $1, g.email, $2, $3, $4, g.ordinal - 1, $5
     from unnest($6::uuid[], $7::text[]) with ordinality as g(id, email, ordinal)
     on conflict do nothing returning email`,
    [workspaceId, personId, officeId, nameKey, now, emails.map(uuidv7), emails],
  );
  const taken = emails.findIndex((email) => !written.some((address) => address.email === email));
  if (taken >= 0) throw new DomainError('person.known', known, { status: 422, field: `emails.${taken}.address` });
}

const known: Sentence = {
  ja: '同じ名前で、このメールアドレスの人がすでに名簿にいます。その人のページを開いて直してください。',
  en: 'Somebody of the same name with this address is in the directory already. Please open that person’s page instead.',
};
