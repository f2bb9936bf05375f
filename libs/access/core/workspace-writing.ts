import { DomainError, rows, type Tx } from '#platform';
import { type Sentence } from '#ui/i18n';

interface NewWorkspace {
  id: string;
  slug: string;
  name: string;
  zone: string;
  replyTo: string | null;
}

/** @throws DomainError of the field `slug` where another host body has it */
export async function writeWorkspace(
  tx: Tx,
  { id, slug, name, zone, replyTo }: NewWorkspace,
  now: Date,
): Promise<void> {
  const written = await rows(
    tx,
    `insert into workspace (id, slug, name, zone, reply_to, created_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (slug) do nothing returning id`,
    [id, slug, name, zone, replyTo, now],
  );
  if (!written.length) throw new DomainError('workspace.slug-taken', taken, { status: 422, field: 'slug' });
}

const taken: Sentence = {
  ja: 'このアドレスの文字は、ほかの団体が使っています。別の文字にしてください。',
  en: 'Another host body uses this address. Please choose another.',
};
