import { rows, type Tx } from '#platform';

/** 推薦: why an office puts somebody forward, and at which place. */
export interface NominationGiven {
  /** 順位 among those of its office, from 1 */
  rank: number;
  reason: string;
}

export function writeNominations(
  tx: Tx,
  workspaceId: string,
  nominated: readonly (NominationGiven & { registrationId: string })[],
): Promise<unknown> {
  return rows(
    tx,
    `insert into nomination (registration_id, workspace_id, rank, reason)
     select n.registration, $1, n.rank, n.reason from unnest($2::uuid[], $3::int[], $4::text[]) as n (registration, rank, reason)`,
    [
      workspaceId,
      nominated.map(({ registrationId }) => registrationId),
      nominated.map(({ rank }) => rank),
      nominated.map(({ reason }) => reason),
    ],
  );
}

export async function nominationOf(tx: Tx, registrationId: string): Promise<NominationGiven | null> {
  const [found] = await rows<NominationGiven>(tx, 'select rank, reason from nomination where registration_id = $1', [
    registrationId,
  ]);
  return found ?? null;
}
