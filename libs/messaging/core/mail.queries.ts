import { type PageOf, rows, type Tx } from '#platform';
import { mayGoAgain } from './failed-mails.js';
import type { MailState } from './mail.rules.js';

/** What a list of mails shows of one. */
export interface MailLine {
  id: string;
  kind: string;
  /** to whom is not told: name and address are empty */
  unnamed: boolean;
  toName: string;
  toAddress: string;
  state: MailState;
  runAt: Date;
  settledAt: Date | null;
  attempts: number;
  lastCode: number | null;
  lastPhase: string | null;
  uncertainAt: Date | null;
  /** failed, and a person may have it sent again */
  mayGoAgain: boolean;
}

const line = `id, kind, unnamed, case when unnamed then '' else to_name end as "toName",
  case when unnamed then '' else to_address end as "toAddress", state, run_at as "runAt", settled_at as "settledAt",
  attempts, last_code as "lastCode", last_phase as "lastPhase", uncertain_at as "uncertainAt"`;

const about = `subject_id = $1 and ($4::text is null or state = $4) and workspace_id = current_setting('app.workspace')::uuid`;

/** Mails about one subject, such as an event, the latest first; of one state or of all. */
export async function mailsAbout(
  tx: Tx,
  now: Date,
  subjectId: string,
  { size, offset }: PageOf,
  state?: MailState,
): Promise<{ lines: MailLine[]; total: number }> {
  const found = await rows<MailLine & { total: number }>(
    tx,
    `select ${line}, ${mayGoAgain('$5')} as "mayGoAgain", (select count(*)::int from mail where ${about}) as total
     from mail where ${about}
     order by created_at desc, id desc limit $2 offset $3`,
    [subjectId, size, offset, state ?? null, now],
  );
  return { lines: found.map(({ total: _, ...each }) => each), total: found[0]?.total ?? 0 };
}

/** How many mails about one subject are in each state; states without mails are left out. */
export async function mailCountsAbout(tx: Tx, subjectId: string): Promise<Partial<Record<MailState, number>>> {
  const counts = await rows<{ state: MailState; count: number }>(
    tx,
    `select state, count(*)::int as count from mail
     where subject_id = $1 and workspace_id = current_setting('app.workspace')::uuid group by state`,
    [subjectId],
  );
  return Object.fromEntries(counts.map(({ state, count }) => [state, count]));
}
