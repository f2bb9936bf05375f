import type { MailState } from '#messaging';
import type { OtherMails } from './other-mails.queries.js';
import type { Cause, MailsOfRule, RuleStanding, Verdict } from './reminder.queries.js';

/** How mails of a rule ended, or why there is none, as a timeline groups them. */
export type Outcome =
  | 'sent'
  | 'stored'
  | 'underway'
  | 'failed'
  | 'missed'
  | 'suppressed'
  | 'unwanted'
  | 'nobody'
  | 'soon'
  | Exclude<Verdict, 'plan'>;

export interface TimelineLine {
  rule: RuleStanding;
  at: Date;
  count: number;
}

export interface PastLine extends TimelineLine {
  outcome: Outcome;
  cause: Cause;
  /** the mails were for a date of the event that no longer holds */
  older: boolean;
}

/** Mails that are no reminders: what they are, how they ended. */
export interface OtherLine {
  kind: string;
  outcome: Outcome;
  at: Date;
  count: number;
}

export interface RuleTimeline {
  /** unreachable: without an address, beside the count · linkless: of the count, waiting for the link to join */
  coming: (TimelineLine & { unreachable: number; linkless: number })[];
  past: PastLine[];
  /** the latest first */
  others: OtherLine[];
}

const outcomes: Readonly<Record<MailState, Outcome>> = {
  held: 'underway',
  planned: 'underway',
  leased: 'underway',
  sending: 'underway',
  retry: 'underway',
  uncertain: 'underway',
  sent: 'sent',
  stored: 'stored',
  failed: 'failed',
  missed: 'missed',
  suppressed: 'suppressed',
  cancelled: 'unwanted',
};

/**
 * What every rule has done and will do: the next first, then the latest first.
 * @param on whether the event is published: otherwise nothing is to come
 */
export function timelineOf(
  rules: readonly RuleStanding[],
  mails: readonly MailsOfRule[],
  others: readonly OtherMails[],
  now: Date,
  on: boolean,
): RuleTimeline {
  const coming = rules.flatMap((rule) => {
    if (!on || !rule.active || !rule.due || rule.due <= now) return [];
    const linkless = countOf(rule, 'waits');
    const count = countOf(rule, 'plan') + linkless;
    return [{ rule, at: rule.due, count, linkless, unreachable: countOf(rule, 'unreachable') }];
  });
  const past = rules.flatMap((rule) => [...mailLines(rule, mails), ...(on ? withoutMail(rule, mails, now) : [])]);
  return { coming, past: past.sort((a, b) => b.at.getTime() - a.at.getTime()), others: otherLines(others) };
}

const countOf = (rule: RuleStanding, verdict: Verdict): number =>
  rule.unsent.filter((one) => one.verdict === verdict).reduce((sum, { count }) => sum + count, 0);

/** One line a revision and outcome. */
function mailLines(rule: RuleStanding, mails: readonly MailsOfRule[]): PastLine[] {
  const lines = new Map<string, PastLine>();
  for (const { ruleId, revision, state, count, at } of mails) {
    if (ruleId !== rule.id) continue;
    const outcome = outcomes[state];
    const before = lines.get(`${revision} ${outcome}`);
    lines.set(`${revision} ${outcome}`, {
      rule,
      outcome,
      cause: 'joined',
      older: revision < rule.revision,
      count: count + (before?.count ?? 0),
      at: before && before.at < at ? before.at : at,
    });
  }
  return [...lines.values()];
}

function withoutMail(rule: RuleStanding, mails: readonly MailsOfRule[], now: Date): PastLine[] {
  const { due, active, unsent } = rule;
  if (!due || due > now || !active) return [];
  const line = { rule, at: due, older: false };
  const told = mails.some(({ ruleId, revision }) => ruleId === rule.id && revision === rule.revision);
  if (!told && rule.contacts === 0) return [{ ...line, outcome: 'nobody', cause: 'joined', count: 0 }];
  return unsent.map(({ verdict, cause, count }) => ({
    ...line,
    outcome: verdict === 'plan' ? 'soon' : verdict,
    cause,
    count,
  }));
}

/** One line a kind, day and outcome. */
function otherLines(mails: readonly OtherMails[]): OtherLine[] {
  const lines = new Map<string, OtherLine>();
  for (const { kind, day, state, count, at } of mails) {
    const outcome = outcomes[state];
    const key = `${kind} ${day} ${outcome}`;
    const before = lines.get(key);
    lines.set(key, {
      kind,
      outcome,
      count: count + (before?.count ?? 0),
      at: before && before.at < at ? before.at : at,
    });
  }
  return [...lines.values()];
}
