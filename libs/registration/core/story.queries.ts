import { rows, type StaffNames, type Tx } from '#platform';
import type { CorrectedField } from './correction.entity.js';

/** One thing that was put right. */
export interface CorrectionLine {
  field: CorrectedField;
  before: string;
  after: string;
  /** name of the member of staff */
  by: string | null;
  at: Date;
}

/** One mail about the application. */
export interface MailedLine {
  kind: string;
  state: string;
  at: Date;
}

/** This registration and another that is the same person. */
export interface MergeLine {
  /** the one that stands for both */
  kept: string;
  merged: string;
  by: string | null;
  at: Date;
  undoneAt: Date | null;
}

/** What became of somebody beside their seats. */
export interface Story {
  corrections: CorrectionLine[];
  mails: MailedLine[];
  merges: MergeLine[];
}

/** What was put right, which mails went, with whom it was made one; latest first. */
export async function storyOf(
  tx: Tx,
  staff: StaffNames,
  { id, eventId, at }: { id: string; eventId: string; at: Date },
  registrationId: string,
): Promise<Story> {
  const corrections = await rows<Omit<CorrectionLine, 'by'> & { account: string }>(
    tx,
    `select field, before, after, by_account as account, at from correction
     where application_id = $1 and (registration_id is null or registration_id = $2) order by at desc, id desc`,
    [id, registrationId],
  );
  const mails = await rows<MailedLine>(
    tx,
    `select kind, state, coalesce(settled_at, run_at) as at from mail_about
     where subject_id = $1 and created_at >= $2 and facts ->> 'applicationId' = $3::text order by at desc, id desc limit 50`,
    [eventId, at, id],
  );
  const merges = await rows<Omit<MergeLine, 'by'> & { account: string }>(
    tx,
    `select kept, merged, by_account as account, at, undone_at as "undoneAt" from registration_merge
     where kept = $1 or merged = $1 order by at desc, id desc`,
    [registrationId],
  );
  const names = await staff.of(tx, [...new Set([...corrections, ...merges].map(({ account }) => account))]);
  const named = <T extends { account: string }>({ account, ...line }: T) => ({
    ...line,
    by: names.get(account) ?? null,
  });
  return { corrections: corrections.map(named), mails, merges: merges.map(named) };
}
