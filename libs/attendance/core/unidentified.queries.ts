import { rows, type Tx } from '#platform';

/** Viewers of one session whom nobody can name, as it holds now. */
export interface UnidentifiedCount {
  sessionId: string;
  count: number;
  /** where the number comes from, in words */
  source: string;
  at: Date;
}

/** The latest count of each of these sessions; where none was taken there is none. */
export function latestUnidentified(tx: Tx, sessionIds: readonly string[]): Promise<UnidentifiedCount[]> {
  return rows<UnidentifiedCount>(
    tx,
    `select distinct on (session_id) session_id as "sessionId", count, source, at
     from unidentified where session_id = any($1::uuid[]) order by session_id, seq desc`,
    [sessionIds],
  );
}
