import { type Actor, type Audit, type Tx, uuidv7 } from '#platform';
import { lockOfficeNames } from './lock-office-names.js';
import { Office } from './office.entity.js';
import { officeKey } from './office-name.js';
import type { OfficeFacts } from './offices.js';
import { refuseTakenName } from './refuse-taken-name.js';
import { searchText } from './search-text.js';
import { writeTags } from './tags.js';
import { writeAddresses } from './write-addresses.js';

interface By {
  audit: Audit;
  actor: Actor;
  workspaceId: string;
  now: Date;
}

/**
 * @param apart staff say that it is another office, where the name is alike
 * @throws DomainError of `name` where another office is called so, of `apart` where it may be one and staff do not say that it is not
 */
export async function addOffice(
  tx: Tx,
  { audit, actor, workspaceId, now }: By,
  facts: OfficeFacts,
  apart: boolean,
): Promise<string> {
  const id = uuidv7();
  const { emails, tags, ...columns } = facts;
  await lockOfficeNames(tx, workspaceId);
  await refuseTakenName(tx, workspaceId, id, facts.name, apart);
  await tx.insert(Office, {
    id,
    workspaceId,
    ...columns,
    search: searchText(facts.name, facts.kana),
    nameKey: officeKey(facts.name),
    createdAt: now,
  });
  await writeAddresses(tx, { workspaceId, officeId: id, nameKey: '' }, emails, now);
  await writeTags(tx, workspaceId, { officeId: id }, tags, now);
  await audit.record(tx, actor, 'office.added', { kind: 'office', id });
  return id;
}

/** Nothing but its name is known yet. */
export const officeNamed = (name: string): OfficeFacts => ({
  name, kana: '', kind: '', district: '', parentBody: null, memberSince: null, memberUntil: null,
  postalAddress: null, phone: null, fax: null, emails: [], tags: [],
}); // prettier-ignore
