import { rows, type Tx } from '#platform';

/** How far a new host has come on the way to its first event. */
export interface FirstSteps {
  /** somebody or some office is in the directory */
  directory: boolean;
  /** the event that was made last; null: none */
  eventId: string | null;
}

/** Null once an event has been published: from then on there is other work. One statement. */
export async function firstSteps(tx: Tx, workspaceId: string): Promise<FirstSteps | null> {
  const [found] = await rows<FirstSteps & { published: boolean }>(
    tx,
    `select exists (select 1 from event where workspace_id = $1 and published_at is not null) as published,
       exists (select 1 from office_card where workspace_id = $1) or exists (select 1 from person_card where workspace_id = $1) as directory,
       (select id from event where workspace_id = $1 and state in ('idea', 'draft') order by created_at desc, id desc limit 1) as "eventId"`,
    [workspaceId],
  );
  return found!.published ? null : { directory: found!.directory, eventId: found!.eventId };
}
