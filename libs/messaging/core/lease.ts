import { rows, type Tx } from '#platform';
import { statesBefore } from './mail.rules.js';
import type { Lane } from './mail-kinds.js';

// Leases run by the database's clock: workers whose clocks differ still agree on when one has ended.

export interface Due {
  workspaceId: string;
  lane: Lane;
}

/** Where something is due, what people wait for first; within a lane whoever has waited longest. Read as dispatcher. */
export function findDue(tx: Tx, now: Date): Promise<Due[]> {
  return rows<Due>(
    tx,
    `select first.workspace_id as "workspaceId", lanes.lane
     from (values ('transactional', 1), ('reminder', 2), ('bulk', 3)) as lanes(lane, place)
     cross join lateral (
       select workspace_id, min(run_at) as since from (
         select workspace_id, run_at from mail
         where mail.lane = lanes.lane and state in ('planned', 'retry') and run_at <= $1
         order by run_at, id limit 200) oldest
       group by workspace_id) first
     order by lanes.place, first.since`,
    [now],
  );
}

/** Workspaces in which a lease has ended. Read as dispatcher. */
export async function findAbandoned(tx: Tx): Promise<string[]> {
  const found = await rows<{ workspace_id: string }>(
    tx,
    `select distinct workspace_id from mail where state in ('leased', 'sending') and lease_until < clock_timestamp()`,
  );
  return found.map(({ workspace_id }) => workspace_id);
}

/** @returns the ids that are still held under these tokens, for ten seconds more */
export async function renew(tx: Tx, workspaceId: string, tokens: string[]): Promise<string[]> {
  const kept = await rows<{ id: string }>(
    tx,
    `update mail set lease_until = clock_timestamp() + interval '10 seconds'
     where workspace_id = $1 and lease_token = any($2) and state in ('leased', 'sending')
     returning id`,
    [workspaceId, tokens],
  );
  return kept.map(({ id }) => id);
}

/**
 * Frees what a dead worker held. Never handed over: as if nobody had taken it. Perhaps handed over: uncertain from now on,
 * and once more with the same Message-ID if its kind says so and this is the first time.
 * @param own tokens this process still holds; its heartbeat is only late
 */
export async function reclaim(
  tx: Tx,
  workspaceId: string,
  own: string[],
  resent: string[],
  now: Date,
): Promise<number> {
  const free = 'lease_token = null, lease_until = null';
  const abandoned = 'workspace_id = $1 and lease_until < clock_timestamp() and not (lease_token = any($2))';
  const waiting = await rows(
    tx,
    `update mail set ${free}, state = case when attempts > 0 or uncertain_at is not null then 'retry' else 'planned' end
     where state = 'leased' and ${abandoned} returning id`,
    [workspaceId, own],
  );
  const uncertain = await rows(
    tx,
    `update mail set ${free}, last_phase = 'worker-lost', last_code = null, last_answer = null, run_at = $4,
       state = case when kind = any($3) and uncertain_at is null then 'retry' else 'uncertain' end,
       uncertain_at = coalesce(uncertain_at, $4)
     where state = 'sending' and ${abandoned} returning id`,
    [workspaceId, own, resent, now],
  );
  return waiting.length + uncertain.length;
}

/** The last step before the first byte leaves. @returns false when the row is no longer ours: then nothing may leave */
export async function markSending(tx: Tx, workspaceId: string, id: string, token: string): Promise<boolean> {
  const marked = await rows(
    tx,
    `update mail set state = 'sending', lease_until = clock_timestamp() + interval '10 seconds'
     where workspace_id = $1 and id = $2 and lease_token = $3 and state = any($4)
     returning id`,
    [workspaceId, id, token, [...statesBefore('sending'), 'sending']],
  );
  return marked.length === 1;
}

/** Gives rows back that were taken and not handed over; no try is counted. */
export async function release(
  tx: Tx,
  workspaceId: string,
  held: { ids: string[]; tokens: string[] },
  later: { runAt: Date | null; phase: string; code: number | null; text: string | null } | null,
): Promise<void> {
  await rows(
    tx,
    `update mail
     set state = case when attempts > 0 or uncertain_at is not null then 'retry' else 'planned' end,
         lease_token = null, lease_until = null, run_at = greatest(run_at, coalesce($4, run_at)),
         last_phase = coalesce($5, last_phase),
         last_code = case when $5 is null then last_code else $7 end, last_answer = coalesce($6, last_answer)
     where workspace_id = $1 and id = any($2) and lease_token = any($3) and state in ('leased', 'sending')`,
    [
      workspaceId,
      held.ids,
      held.tokens,
      later?.runAt ?? null,
      later?.phase ?? null,
      later?.text ?? null,
      later?.code ?? null,
    ],
  );
}
