import { rows, type Tx } from '#platform';

/** An event that a next one may follow. */
export interface LastEvent {
  id: string;
  title: string;
  series: string | null;
  number: number | null;
}

const most = 6;

/** The newest of each series, and those that stand alone, the newest first: out of the last thirty, in one statement. */
export async function lastEvents(tx: Tx, workspaceId: string): Promise<LastEvent[]> {
  const found = await rows<LastEvent>(
    tx,
    `select e.id, e.title, s.name as series, e.number
     from (select id, title, series_id, number, created_at from event
           where workspace_id = $1 and state in ('draft', 'published') order by created_at desc, id desc limit 30) e
     left join series s on s.id = e.series_id order by e.created_at desc, e.id desc`,
    [workspaceId],
  );
  const first = new Map(found.map((event) => [event.series ?? event.id, event]).reverse() as [string, LastEvent][]);
  return found.filter((event) => first.get(event.series ?? event.id) === event).slice(0, most);
}
