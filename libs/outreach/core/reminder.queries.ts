import type { MailState } from '#messaging';
import { named, rows, type Statement, type Tx } from '#platform';
import type { Language } from '#ui/i18n';
import { reckoning, rulesWith, suffix, unnamed } from './reckoning.js';
import type { Anchor, LatePolicy, Purpose, ReminderAudience } from './reminder.rules.js';

/** Why somebody in the audience has no mail of a rule. `plan`: its hour has not come, or the next sweep makes it. */
export type Verdict = 'plan' | 'waits' | 'linkless' | 'unreachable' | 'told' | 'never' | 'nearer' | 'over';
/** what came after the hour: the person, the new date, or the rule itself */
export type Cause = 'joined' | 'moved' | 'set';

export interface RuleView {
  id: string;
  purpose: Purpose;
  anchor: Anchor;
  offsetMinutes: number | null;
  offsetDays: number | null;
  /** 09:00 */
  atLocal: string | null;
  audience: ReminderAudience;
  latePolicy: LatePolicy;
  active: boolean;
  /** null: its anchor has no moment yet */
  due: Date | null;
  notAfter: Date | null;
  revision: number;
}

export interface Unsent {
  verdict: Verdict;
  cause: Cause;
  count: number;
}

export interface RuleStanding extends RuleView {
  /** addresses in its audience now: one mail each */
  contacts: number;
  /** those of them without a mail of this revision */
  unsent: Unsent[];
}

const view = `r.id, r.purpose, r.anchor, r.offset_minutes as "offsetMinutes", r.offset_days as "offsetDays",
  to_char(r.at_local, 'HH24:MI') as "atLocal", r.audience, r.late_policy as "latePolicy", r.active, r.due,
  r.not_after as "notAfter", r.revision`;

const ofEvent = reckoning({ rules: 'r.event_id = $2' });

/** Every rule of an event with its hour, whom it would reach now, and whom not: one statement. */
export const standingOfRules = (tx: Tx, eventId: string, now: Date): Promise<RuleStanding[]> =>
  rows<RuleStanding>(
    tx,
    `${ofEvent}, counted as (
       select j.rule_id, j.verdict, j.cause, m.id is null as unsent, count(*)::int as n
       from judged j left join mail_about m on m.dedupe_key = j.key and m.workspace_id = current_setting('app.workspace')::uuid
       group by 1, 2, 3, 4)
     select ${view}, coalesce((select sum(n)::int from counted where rule_id = r.id), 0) as contacts,
       (select coalesce(jsonb_agg(jsonb_build_object('verdict', verdict, 'cause', cause, 'count', n) order by verdict, cause), '[]')
        from counted where rule_id = r.id and unsent) as unsent
     from rule r order by r.due nulls last, r.id`,
    [now, eventId],
  );

const rulesOfEvent: Statement = {
  name: 'reminder-rules-of-event',
  text: `with rule as (${rulesWith('r.event_id = $1')}) select ${view} from rule r order by r.due nulls last, r.id`,
};

/** The rules alone, with their hours: read by every apply form, my page and confirmation. */
export const rulesOf = (tx: Tx, eventId: string): Promise<RuleView[]> => named<RuleView>(tx, rulesOfEvent, [eventId]);

export interface MailsOfRule {
  ruleId: string;
  revision: number;
  state: MailState;
  count: number;
  /** the first of them */
  at: Date;
}

/** What became of the mails of an event's rules, by revision and state. */
export const mailsOfRules = (tx: Tx, eventId: string): Promise<MailsOfRule[]> =>
  rows<MailsOfRule>(
    tx,
    `select facts->>'ruleId' as "ruleId", revision, state, count(*)::int as count, min(run_at) as at
     from mail_about where subject_id = $1 and workspace_id = current_setting('app.workspace')::uuid and facts ? 'ruleId'
     group by 1, 2, 3 order by at, 3`,
    [eventId],
  );

export interface MailOfOne {
  state: MailState;
  attempts: number;
  lastCode: number | null;
  lastPhase: string | null;
  uncertainAt: string | null;
  /** ISO: when it was settled, or when it is to go */
  at: string;
}

export interface RuleForOne extends RuleView {
  /** null: not in its audience */
  verdict: Verdict | null;
  cause: Cause | null;
  /** nothing may be told of it: verdict, cause and mail are null */
  unnamed: boolean;
  mail: MailOfOne | null;
}

const ofApplication = reckoning({ rules: 'r.event_id = $2', people: 'r.application_id = $3' });

/** Each rule of an event as it concerns one person of an application: the newest mail to where theirs go, or why there is none. */
export const rulesForOne = (
  tx: Tx,
  eventId: string,
  { applicationId, registrationId }: { applicationId: string; registrationId: string },
  now: Date,
): Promise<RuleForOne[]> =>
  rows<RuleForOne>(
    tx,
    `${ofApplication}
     select ${view}, j.verdict, j.cause, ${unnamed('r')} as unnamed,
       (select jsonb_build_object('state', m.state, 'attempts', m.attempts, 'lastCode', m.last_code, 'lastPhase', m.last_phase,
                'uncertainAt', m.uncertain_at, 'at', coalesce(m.settled_at, m.run_at))
        from generate_series(r.revision, 0, -1) n
        join mail_about m on m.workspace_id = r.workspace_id and m.dedupe_key = 'rule:' || r.id || ':' || n || ':' || $3::text || own.suffix
        where not ${unnamed('r')} order by n desc limit 1) as mail
     from rule r
     cross join (select ${suffix('email')} as suffix from registration_now where id = $4) own
     left join judged j on j.rule_id = r.id and $4 = any(j.registrations) and not ${unnamed('r')} order by r.due nulls last, r.id`,
    [now, eventId, applicationId, registrationId],
  );

export interface Wanted {
  purpose: Purpose;
  audience: ReminderAudience;
  registrations: string[];
  due: Date;
  language: Language;
}

const ofRule = reckoning({ rules: `r.event_id = $2 and r.id = $3`, people: 'r.application_id = $4' });

/** Who of an application a mail of a rule is for now, by its key; null: the rule is off, its event is moved or not on, or nobody is. */
export async function wantedBy(
  tx: Tx,
  rule: { ruleId: string; eventId: string; applicationId: string; revision: number; key: string },
  now: Date,
): Promise<Wanted | null> {
  const [found] = await rows<Wanted>(
    tx,
    `${ofRule} select r.purpose, r.audience, r.due, j.registrations, j.language from rule r join judged j on j.rule_id = r.id
     where r.on and r.revision = $5 and j.key = $6`,
    [now, rule.eventId, rule.ruleId, rule.applicationId, rule.revision, rule.key],
  );
  return found ?? null;
}
