/** 1週間前, 前日, 当日の朝, お礼, 未回答の方へ, 欠席された方へ, and what an organiser adds. */
export type Purpose = 'week-before' | 'day-before' | 'join' | 'thanks' | 'unanswered' | 'absent' | 'custom';

export type Anchor = 'event-start' | 'event-end' | 'deadline' | 'questionnaire-open';

/** Who is written to, as they stand when the mail goes. */
export type ReminderAudience = 'confirmed' | 'waiting' | 'online' | 'present' | 'absent' | 'unanswered';

/** For those who come after its hour: at once while it is good, only where no nearer one is ahead, or not at all. */
export type LatePolicy = 'send-now' | 'skip-if-nearer' | 'never';

/** Minutes from the anchor, or whole days of the event's zone and a time of the clock there. Before is negative. */
export type Offset = { minutes: number } | { days: number; at: string };

export interface ReminderTiming {
  anchor: Anchor;
  offset: Offset;
}

export interface PlannedRule extends ReminderTiming {
  purpose: Exclude<Purpose, 'custom'>;
  audience: ReminderAudience;
  latePolicy: LatePolicy;
  goodForMinutes: number;
  /** its letter holds links to the questionnaire: everybody present is asked before it is written */
  asksFirst?: true;
}

const hours = 60;
const days = 24 * hours;

/**
 * いつものリマインダー. A request to answer is never sent late: whoever was asked a minute ago is not pressed. Thanks and what goes
 * to the absent are good for days, because attendance is often entered on the day after.
 */
export const recipe: readonly PlannedRule[] = [
  { purpose: 'week-before', anchor: 'event-start', offset: { days: -7, at: '09:00' }, audience: 'confirmed', latePolicy: 'skip-if-nearer', goodForMinutes: 12 * hours },
  { purpose: 'day-before', anchor: 'event-start', offset: { days: -1, at: '09:00' }, audience: 'confirmed', latePolicy: 'skip-if-nearer', goodForMinutes: 12 * hours },
  { purpose: 'join', anchor: 'event-start', offset: { days: 0, at: '08:00' }, audience: 'online', latePolicy: 'skip-if-nearer', goodForMinutes: 12 * hours },
  { purpose: 'thanks', anchor: 'event-end', offset: { days: 1, at: '09:00' }, audience: 'present', latePolicy: 'skip-if-nearer', goodForMinutes: 3 * days, asksFirst: true },
  { purpose: 'absent', anchor: 'event-end', offset: { days: 1, at: '10:00' }, audience: 'absent', latePolicy: 'skip-if-nearer', goodForMinutes: 3 * days },
  { purpose: 'unanswered', anchor: 'event-end', offset: { days: 7, at: '09:00' }, audience: 'unanswered', latePolicy: 'never', goodForMinutes: 12 * hours },
]; // prettier-ignore

export const recipePurposes: readonly PlannedRule['purpose'][] = recipe.map(({ purpose }) => purpose);

/** Not of the recipe, but added by an organiser. */
export const isOwn = ({ purpose }: { purpose: Purpose }): boolean => !recipePurposes.some((one) => one === purpose);

/** Which letter a rule sends: what it says depends on what it is for, and for an organiser's own on whom it is for. */
export type LetterKind = 'before' | 'join' | 'thanks' | 'absent' | 'unanswered';

/** What a rule sends that has a letter of its own, whomever it is for. */
const ownLetters: Readonly<Partial<Record<Purpose, LetterKind>>> = {
  join: 'join',
  thanks: 'thanks',
  absent: 'absent',
  unanswered: 'unanswered',
};

/** What the others send. */
const lettersFor: Readonly<Record<ReminderAudience, LetterKind>> = {
  confirmed: 'before',
  waiting: 'before',
  online: 'before',
  present: 'thanks',
  absent: 'absent',
  unanswered: 'unanswered',
};

export const letterOf = ({ purpose, audience }: { purpose: Purpose; audience: ReminderAudience }): LetterKind =>
  ownLetters[purpose] ?? lettersFor[audience];
