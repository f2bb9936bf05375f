import { In } from 'typeorm';
import { rows, type Tx, type WorkspaceView } from '#platform';
import type { Letter } from '../mail/letter.js';
import { MailRow } from './mail.entity.js';
import type { Lane, MailKinds } from './mail-kinds.js';
import { settle, tryAgain } from './settle.js';

export interface Claim {
  workspace: WorkspaceView;
  lane: Lane;
  limit: number;
  token: string;
  now: Date;
}

/** A mail held under this claim's token, ready to go. */
export interface ClaimedMail {
  mail: MailRow;
  letter: Letter;
}

/**
 * Takes due rows nobody else is taking and looks at each once more: what is too late, unwanted or may not be written to
 * is settled here with its reason, the rest is rendered.
 * @returns how many rows were taken, and those that are to be sent
 */
export async function claimDue(
  tx: Tx,
  kinds: MailKinds,
  claim: Claim,
): Promise<{ taken: number; ready: ClaimedMail[] }> {
  const mails = await take(tx, claim);
  const suppressed = await suppressedAmong(tx, mails);
  const ready: ClaimedMail[] = [];
  for (const mail of mails) {
    const letter = await apart(
      tx,
      () => prepare(tx, kinds, claim, mail, suppressed),
      (error) => postpone(tx, claim, mail, error),
    );
    if (letter) ready.push({ mail, letter });
  }
  return { taken: mails.length, ready };
}

async function take(tx: Tx, { workspace, lane, limit, token, now }: Claim): Promise<MailRow[]> {
  const taken = await rows<{ id: string }>(
    tx,
    `with due as materialized (
       select id from mail
       where workspace_id = $1 and lane = $2 and state in ('planned', 'retry') and run_at <= $3
       order by run_at, id limit $4 for update skip locked)
     update mail set state = 'leased', lease_token = $5, lease_until = clock_timestamp() + interval '10 seconds'
     from due where mail.id = due.id
     returning mail.id`,
    [workspace.id, lane, now, limit, token],
  );
  if (taken.length === 0) return [];
  return tx.find(MailRow, { where: { id: In(taken.map(({ id }) => id)) }, order: { runAt: 'ASC', id: 'ASC' } });
}

async function suppressedAmong(tx: Tx, mails: MailRow[]): Promise<Set<string>> {
  if (mails.length === 0) return new Set();
  const found = await rows<{ email: string }>(
    tx,
    'select email from suppression where workspace_id = $1 and lifted_at is null and email = any($2)',
    [mails[0]!.workspaceId, mails.map((mail) => mail.toAddress)],
  );
  return new Set(found.map(({ email }) => email));
}

/** @returns the letter, or null when the mail has been settled without one */
async function prepare(
  tx: Tx,
  kinds: MailKinds,
  claim: Claim,
  mail: MailRow,
  suppressed: Set<string>,
): Promise<Letter | null> {
  const { now, token, workspace } = claim;
  const end = async (to: 'missed' | 'suppressed' | 'failed' | 'cancelled', phase: string) => {
    await settle(tx, mail, token, now, { to, phase });
    return null;
  };
  if (mail.notAfter && now >= mail.notAfter) return end('missed', 'too-late');
  if (suppressed.has(mail.toAddress)) return end('suppressed', 'suppressed');
  const kind = kinds.find(mail.kind);
  if (!kind) return end('failed', 'unknown-kind');
  if (!(await kind.stillWanted(tx, mail))) return end('cancelled', 'unwanted');
  return kind.render(tx, mail, workspace);
}

/** One mail that cannot be rendered holds up no other: it is tried again later, and fails in the end. */
async function postpone(tx: Tx, { now, token }: Claim, mail: MailRow, error: unknown): Promise<null> {
  await settle(tx, mail, token, now, tryAgain(mail, now, { phase: 'render', text: String(error) }));
  return null;
}

/** Work in a savepoint of its own, so that a statement that fails does not spoil the whole transaction. */
async function apart<T>(tx: Tx, work: () => Promise<T>, otherwise: (error: unknown) => Promise<T>): Promise<T> {
  await rows(tx, 'savepoint one_mail');
  try {
    return await work();
  } catch (error) {
    await rows(tx, 'rollback to savepoint one_mail');
    return otherwise(error);
  } finally {
    await rows(tx, 'release savepoint one_mail');
  }
}
