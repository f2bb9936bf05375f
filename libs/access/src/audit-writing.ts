import { type Actor, rows, type Tx } from '#platform';

export interface Deed {
  workspaceId: string;
  at: Date;
  actor: Pick<Actor, 'accountId'> & { origin?: string | null };
  /** `office.edited`: the thing, and what was done to it */
  action: string;
  subject: { kind: string; id: string };
}

/**
 * Adds a line to the trail of a workspace. The lock makes its lines a chain, whoever writes at the same time;
 * it is held until the transaction ends, so a deed is recorded last.
 */
export async function writeAudit(tx: Tx, { workspaceId, at, actor, action, subject }: Deed): Promise<void> {
  await rows(tx, `select pg_advisory_xact_lock(hashtextextended('audit:' || $1::text, 0))`, [workspaceId]);
  await rows(
    tx,
    `insert into audit (workspace_id, at, account_id, action, subject_kind, subject_id, origin, previous_hash, hash)
     select n.workspace_id, n.at, n.account_id, n.action, n.subject_kind, n.subject_id, n.origin, p.hash, ${hashOver('p.hash', 'n')}
     from (select $1::uuid as workspace_id, $2::timestamptz as at, $3::uuid as account_id, $4::text as action,
                  $5::text as subject_kind, $6::text as subject_id, $7::text as origin) n
     left join lateral (select hash from audit where workspace_id = $1 order by seq desc limit 1) p on true`,
    [workspaceId, at, actor.accountId, action, subject.kind, subject.id, actor.origin ?? null],
  );
}

/** @returns the first line whose hash does not follow from the one before it and its own words; null where the chain is whole */
export async function brokenLine(tx: Tx, workspaceId: string): Promise<string | null> {
  const [broken] = await rows<{ seq: string }>(
    tx,
    `select seq from (
       select a.*, lag(hash) over (order by seq) as former from audit a where workspace_id = $1
     ) a
     where previous_hash is distinct from former or hash <> ${hashOver('former', 'a')}
     order by seq limit 1`,
    [workspaceId],
  );
  return broken?.seq ?? null;
}

/** Every field with its length in front, so that no two different lines give the same bytes. */
function hashOver(previous: string, line: string): string {
  const fields = ['workspace_id', 'at', 'account_id', 'action', 'subject_kind', 'subject_id', 'origin'].map((field) => {
    const text = field === 'at' ? `extract(epoch from ${line}.at)::text` : `${line}.${field}::text`;
    return `coalesce(length(${text})::text || ':' || ${text}, '-')`;
  });
  return `sha256(coalesce(${previous}, ''::bytea) || convert_to(${fields.join(" || ',' || ")}, 'UTF8'))`;
}
