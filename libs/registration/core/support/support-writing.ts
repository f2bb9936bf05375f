import { rows, type Tx } from '#platform';
import { supportPurpose } from './support.rules.js';

export interface SealedNeed {
  registrationId: string;
  sealed: Buffer;
}

interface Writing {
  workspaceId: string;
  /** over the link of this one person */
  own: boolean;
  at: Date;
}

/** A need that says something else than before is to be arranged anew; who sees to it until when, stays. */
export async function writeNeeds(
  tx: Tx,
  { workspaceId, own, at }: Writing,
  needs: readonly SealedNeed[],
): Promise<void> {
  if (needs.length === 0) return;
  await rows(
    tx,
    `insert into support_need (registration_id, workspace_id, sealed, own, purpose, consented_at, changed_at)
     select n.registration, $1, n.sealed, $4, $5, $6, $6 from unnest($2::uuid[], $3::bytea[]) as n (registration, sealed)
     on conflict (registration_id) do update set sealed = excluded.sealed, own = excluded.own, purpose = excluded.purpose,
       consented_at = excluded.consented_at, changed_at = excluded.changed_at, done_at = null`,
    [
      workspaceId,
      needs.map(({ registrationId }) => registrationId),
      needs.map(({ sealed }) => sealed),
      own,
      supportPurpose,
      at,
    ],
  );
}

export async function withdrawNeeds(tx: Tx, registrationIds: readonly string[]): Promise<void> {
  if (registrationIds.length === 0) return;
  await rows(tx, 'delete from support_need where registration_id = any($1::uuid[])', [registrationIds]);
}
