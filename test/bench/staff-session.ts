import { createHash, randomBytes } from 'node:crypto';
import { uuidv7 } from '#platform';
import type { Ground } from './ground.js';

/** The cookie of a member of the one host body who is signed in; a reviewer may see tallies, and no names. */
export async function staffSession(ground: Ground, role: 'owner' | 'reviewer'): Promise<string> {
  const account = uuidv7();
  const token = randomBytes(32).toString('base64url');
  await ground.sql(`insert into account (id, email, name, created_at) values ($1, $2, '仁岡 澪', now())`, [
    account,
    `nioka-${account}@mizunohama.example`,
  ]);
  await ground.sql(
    `insert into membership (id, workspace_id, account_id, role, created_at) values ($1, $2, $3, $4, now())`,
    [uuidv7(), ground.workspace, account, role],
  );
  await ground.sql(
    `insert into staff_session (id, id_hash, account_id, created_at, seen_at, expires_at, began_by)
     values ($1, $2, $3, now(), now(), now() + interval '1 day', 'password')`,
    [uuidv7(), createHash('sha256').update(token).digest(), account],
  );
  return `session=${token}`;
}
