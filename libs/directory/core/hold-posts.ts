import { rows, type Tx, uuidv7 } from '#platform';

/** Somebody of this workspace who turns out to work at one of its offices. */
export interface PostHeld {
  personId: string;
  /** 役職; empty where it is not known */
  title: string;
  since: string | null;
}

/** A post that is held already keeps what is written about it; what nobody had written is taken. In `insert into post`, by person. */
export const takePost = `on conflict (workspace_id, person_id, office_id) where until is null do update
      set title = coalesce(nullif(post.title, ''), excluded.title), since = coalesce(post.since, excluded.since)
      where (post.title = '' and excluded.title <> '') or (post.since is null and excluded.since is not null)`;

/** Gives these people a post at an office, where they hold none there. */
export async function holdPosts(
  tx: Tx,
  workspaceId: string,
  officeId: string,
  people: readonly PostHeld[],
): Promise<void> {
  await rows(
    tx,
    `insert into post (id, workspace_id, person_id, office_id, title, since)
     select distinct on (g.person) g.id, $1, g.person, $2, g.title, g.since
     from unnest($3::uuid[], $4::uuid[], $5::text[], $6::date[]) as g (id, person, title, since) order by g.person, g.title desc
     ${takePost}`,
    [
      workspaceId,
      officeId,
      people.map(uuidv7),
      people.map(({ personId }) => personId),
      people.map(({ title }) => title),
      people.map(({ since }) => since),
    ],
  );
}
