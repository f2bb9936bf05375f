import type { Mails } from '#messaging';
import { rows, type Tx } from '#platform';
import { reminderKinds } from '../mail/reminder-kinds.js';
import { reckoning, unnamed } from './reckoning.js';

/** A rule whose hour has come and that may still find somebody. */
export interface DueRule {
  id: string;
  eventId: string;
  revision: number;
}

/** $1 the moment, $2 the workspace: good still, or not carried out once since its hour came. */
const due = reckoning({
  rules: `r.workspace_id = $2 and r.active and e.state = 'published'`,
  considered: `due <= $1 and ($1 < not_after or not exists (
    select 1 from reminder_round o where o.rule_id = rule.id and o.revision = rule.revision))`,
});

export const dueRules = (tx: Tx, workspaceId: string, now: Date): Promise<DueRule[]> =>
  rows<DueRule>(tx, `${due} select id, event_id as "eventId", revision from considered`, [now, workspaceId]);

/**
 * Plans the mail of everybody whose reminder is due and who has none; one statement for a whole workspace. Nobody worked at
 * its hour: it is planned all the same, and becomes `missed` where it is no longer good, so that somebody sees it.
 * @returns how many of each kind for each event
 */
export const planDue = (tx: Tx, mails: Mails, workspaceId: string, now: Date) =>
  mails.planFrom(tx, workspaceId, reminderKinds, {
    text: `${due}
      select 'outreach.' || j.purpose as kind, j.key as dedupe_key, j.event_id as subject_id, j.address as to_address,
        coalesce((select string_agg(r.name, '・' order by r.ordinal) from registration_now r
                  where r.id = any(j.registrations) and r.person_id is not null and r.email <> ''), j.contact_name) as to_name, ${unnamed('j')} as unnamed, j.language, j.revision,
        jsonb_build_object('ruleId', j.rule_id, 'applicationId', j.application_id, 'eventId', j.event_id) as facts,
        case when j.late then $1::timestamptz else j.due end as run_at, j.not_after
      from judged j
      where j.verdict = 'plan' and not exists (select 1 from mail_about m where m.workspace_id = $2 and m.dedupe_key = j.key)`,
    values: [now, workspaceId],
  });

/** Notes that these rules were carried out for their revision. */
export const noteRounds = (tx: Tx, workspaceId: string, rules: readonly DueRule[], now: Date): Promise<unknown> =>
  rows(
    tx,
    `insert into reminder_round (rule_id, revision, workspace_id, at)
     select rule, revision, $3, $4 from unnest($1::uuid[], $2::int[]) as r (rule, revision) on conflict do nothing`,
    [rules.map(({ id }) => id), rules.map(({ revision }) => revision), workspaceId, now],
  );

/** Workspaces with rules that are on. */
export const workspacesWithRules = (tx: Tx): Promise<{ workspace: string }[]> =>
  rows<{ workspace: string }>(tx, 'select distinct workspace_id as workspace from reminder_rule where active');
