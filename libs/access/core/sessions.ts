import { createHash, randomBytes } from 'node:crypto';
import { rows, type Tx, uuidv7 } from '#platform';
import { absoluteLimit } from './session.rules.js';

/** What is told about the browser that signs in. */
export interface Browser {
  userAgent: string | null;
  /** client address */
  origin: string | null;
  /** the session it held before: it ends, so that a token given to it earlier is worth nothing */
  formerToken: string | null;
  /** what it was given when it last logged in; null where it never did */
  device: string | null;
}

/** What the cookie gets. */
export interface SignedIn {
  token: string;
  sessionId: string;
  accountId: string;
  expiresAt: Date;
}

export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/**
 * A new session with a token of 256 random bits, of which only the hash is stored.
 * @param by how its user proved who they are
 */
export async function beginSession(
  tx: Tx,
  accountId: string,
  by: 'password' | 'link',
  browser: Browser,
  now: Date,
): Promise<SignedIn> {
  const token = randomBytes(32).toString('base64url');
  const sessionId = uuidv7();
  const expiresAt = new Date(now.getTime() + absoluteLimit);
  if (browser.formerToken)
    await rows(tx, 'delete from staff_session where id_hash = $1', [hashOf(browser.formerToken)]);
  await rows(
    tx,
    `insert into staff_session (id, id_hash, account_id, created_at, seen_at, expires_at, began_by, user_agent, origin)
     values ($1, $2, $3, $4, $4, $5, $6, $7, $8)`,
    [sessionId, hashOf(token), accountId, now, expiresAt, by, browser.userAgent?.slice(0, 300) ?? null, browser.origin],
  );
  return { token, sessionId, accountId, expiresAt };
}

/** Ends every session of the account but one, and voids links that were mailed to it. */
export async function signOutEverywhere(tx: Tx, accountId: string, keptSessionId: string | null): Promise<void> {
  await rows(tx, 'delete from staff_session where account_id = $1 and id is distinct from $2', [
    accountId,
    keptSessionId,
  ]);
  await rows(tx, 'update account set revision = revision + 1 where id = $1', [accountId]);
}
