import { DomainError, rows, type Tx, uuidv7 } from '#platform';
import { type Sentence } from '#ui/i18n';
import { officesAlike } from './find-offices.js';
import { officesMeant } from './office-name.js';

export interface PostFacts {
  /** name of an office of this workspace */
  office: string;
  title: string;
}

/**
 * Makes these the posts a person holds from today on: one that is missing ended today, its history stays.
 * @param today calendar date in the workspace's zone
 * @throws DomainError of `posts.N.office` where there is no such office
 */
export async function writePosts(
  tx: Tx,
  workspaceId: string,
  personId: string,
  posts: readonly PostFacts[],
  today: string,
): Promise<void> {
  const offices = await officesOf(tx, workspaceId, posts);
  await rows(
    tx,
    'update post set until = $3 where workspace_id = $1 and person_id = $2 and until is null and not office_id = any($4)',
    [workspaceId, personId, today, offices],
  );
  await rows(
    tx,
    `insert into post (id, workspace_id, person_id, office_id, title)
     select g.id, $1, $2, g.office_id, g.title from unnest($3::uuid[], $4::uuid[], $5::text[]) as g(id, office_id, title)
     on conflict (workspace_id, person_id, office_id) where until is null do update set title = excluded.title`,
    [workspaceId, personId, posts.map(uuidv7), offices, posts.map((post) => post.title)],
  );
}

async function officesOf(tx: Tx, workspaceId: string, posts: readonly PostFacts[]): Promise<string[]> {
  const names = posts.map((post) => post.office);
  const alike = await officesAlike(tx, workspaceId, names);
  const ids: string[] = [];
  for (const [place, name] of names.entries()) {
    const [office, ...others] = officesMeant(name, alike);
    const id = others.length ? undefined : office?.id;
    if (!id)
      throw new DomainError('person.office-unknown', unknownOffice(name), {
        status: 422,
        field: `posts.${place}.office`,
      });
    if (ids.includes(id))
      throw new DomainError('person.post-twice', twice, { status: 422, field: `posts.${place}.office` });
    ids.push(id);
  }
  return ids;
}

const unknownOffice = (name: string): Sentence => ({
  ja: `「${name}」は名簿にありません。候補から選ぶか、先に事業所・機関を追加してください。`,
  en: `“${name}” is not in the directory. Choose one of the suggestions, or add the office first.`,
});

const twice: Sentence = {
  ja: '同じ事業所・機関が2回書かれています。1つにしてください。',
  en: 'This office is listed twice. Please keep one.',
};
