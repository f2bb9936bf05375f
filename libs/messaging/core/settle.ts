import { publish, rows, type Tx } from '#platform';
import { MailEnded } from './mail.events.js';
import type { MailRow } from './mail.entity.js';
import { isSettled, type MailState, maxAttempts, retryDelay, statesBefore } from './mail.rules.js';
import { serverWords } from './server-words.js';

/** What a try, or the look before it, came to. */
export interface Ending {
  to: MailState;
  /** how far it came, or why there was no try */
  phase: string;
  code?: number;
  text?: string;
  /** the next try, for `retry` */
  runAt?: Date;
  /** tries so far, if this was one */
  attempts?: number;
}

/**
 * Writes how it ended, if the row is still held under this token and may take that step.
 * @returns false when somebody else holds the row by now: then nothing is written
 */
export async function settle(tx: Tx, mail: MailRow, token: string, now: Date, ending: Ending): Promise<boolean> {
  const written = await rows(
    tx,
    `update mail
     set state = $4, lease_token = null, lease_until = null, last_phase = $5, last_code = $6, last_answer = $7,
         run_at = coalesce($8, run_at), attempts = coalesce($9, attempts), settled_at = $10,
         uncertain_at = case when $11 then coalesce(uncertain_at, $12) else uncertain_at end
     where workspace_id = $1 and id = $2 and lease_token = $3 and state = any($13)
     returning id`,
    [
      mail.workspaceId,
      mail.id,
      token,
      ending.to,
      ending.phase,
      ending.code ?? null,
      ending.text === undefined ? null : serverWords(ending.text),
      ending.runAt ?? null,
      ending.attempts ?? null,
      isSettled(ending.to) ? now : null,
      ending.phase === 'dot' && ending.code === undefined,
      now,
      statesBefore(ending.to),
    ],
  );
  if (written.length === 0) return false;
  if (isSettled(ending.to)) await publish(tx, mail.workspaceId, MailEnded, { mailId: mail.id });
  return true;
}

/** The next try at a time of its own, or the end after too many. */
export function tryAgain(mail: MailRow, now: Date, why: Pick<Ending, 'phase' | 'code' | 'text'>): Ending {
  const attempts = mail.attempts + 1;
  if (attempts >= maxAttempts) return { ...why, to: 'failed', attempts };
  return { ...why, to: 'retry', attempts, runAt: new Date(now.getTime() + retryDelay(attempts, Math.random())) };
}
