import { DomainError, type Tx } from '#platform';
import type { Sentence } from '#ui/i18n';
import { officesAlike } from './find-offices.js';
import { officesMeant } from './office-name.js';

/** @param apart staff say that it is another office, where the name is alike */
export async function refuseTakenName(
  tx: Tx,
  workspaceId: string,
  id: string,
  name: string,
  apart: boolean,
): Promise<void> {
  const alike = await officesAlike(tx, workspaceId, [name]);
  const [other] = officesMeant(
    name,
    alike.filter((office) => office.id !== id),
  );
  if (!other) return;
  if (other.name === name) throw new DomainError('office.name-taken', nameTaken, { status: 422, field: 'name' });
  const named = alike.some((office) => office.id === id && office.name === name);
  if (!apart && !named)
    throw new DomainError('office.maybe-known', maybeKnown(other.name), { status: 422, field: 'apart' });
}

const nameTaken: Sentence = {
  ja: '同じ名称の事業所・機関がすでに名簿にあります。支所などは、地名を付けて区別してください。',
  en: 'An office of this name is in the directory already. Tell branches apart by adding the place.',
};

const maybeKnown = (name: string): Sentence => ({
  ja: `名簿に「${name}」があります。同じ事業所なら、そのページで直してください。別の事業所なら、ここに印を付けて保存してください。`,
  en: `“${name}” is in the directory. If it is the same office, please edit its page. If it is another one, tick this box and save.`,
});
