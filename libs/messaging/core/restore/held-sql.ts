/**
 * Whether a mail that is planned now is held: a restore has not been looked at yet, or the mail is for what was due before
 * one and may have left then. Sweeps plan such mails anew, because the restored database does not know that they did before.
 */
export const heldSql = (workspace: string, runAt: string): string =>
  `exists (select from mail_hold where mail_hold.workspace_id = ${workspace} and (ended_at is null or ${runAt} < since))`;
