import { createHash, randomBytes } from 'node:crypto';
import { uuidv7 } from '#platform';
import type { Ground } from './ground.js';

/** The cookie of somebody signed in who may see tallies of the one host body, and no names. */
export async function reviewerSession(ground: Ground): Promise<string> {
  const account = uuidv7();
  const token = randomBytes(32).toString('base64url');
  await ground.sql(
    `insert into account (id, email, name, created_at) values ($1, 'nioka@mizunohama.example', '仁岡 澪', now())`,
    [account],
  );
  await ground.sql(
    `insert into membership (id, workspace_id, account_id, role, created_at) values ($1, $2, $3, 'reviewer', now())`,
    [uuidv7(), ground.workspace, account],
  );
  await ground.sql(
    `insert into staff_session (id, id_hash, account_id, created_at, seen_at, expires_at, began_by)
     values ($1, $2, $3, now(), now(), now() + interval '1 day', 'password')`,
    [uuidv7(), createHash('sha256').update(token).digest(), account],
  );
  return `session=${token}`;
}
