import { rows, type Tx } from '#platform';

export interface SeriesChoice {
  id: string;
  name: string;
  /** number that the next event gets */
  next: number;
}

/** The host's series, the most recently used first. */
export const listSeries = (tx: Tx, workspaceId: string): Promise<SeriesChoice[]> =>
  rows<SeriesChoice>(
    tx,
    `select s.id, s.name, coalesce(max(e.number) + 1, s.first_number) as next
     from series s left join event e on e.series_id = s.id
     where s.workspace_id = $1
     group by s.id order by max(e.created_at) desc nulls last, s.name limit 500`,
    [workspaceId],
  );
