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

/** Of what an organiser adds. */
export const ownPurpose = 'custom' satisfies Purpose;

/** Which letter a rule sends: what it says depends on what it is for, and for an organiser's own on whom it is for. */
export type LetterKind = 'before' | 'join' | 'thanks' | 'absent' | 'unanswered';

/** What a rule of one purpose is: everything that differs by it stands here. */
export interface PlannedRule extends ReminderTiming {
  purpose: Exclude<Purpose, typeof ownPurpose>;
  letter: LetterKind;
  audience: ReminderAudience;
  latePolicy: LatePolicy;
  goodForMinutes: number;
  /** its letter holds links to the questionnaire: everybody present is asked before it is written */
  asksFirst?: true;
  /** it is nothing without the event's link to join: waits for it, while it is good */
  needsLink?: true;
  /** whom it goes to tells who has not answered: where only the office is known, no page says so */
  tellsSilent?: true;
}

const hours = 60;
const days = 24 * hours;

/**
 * いつものリマインダー. A request to answer is never sent late: whoever was asked a minute ago is not pressed. Thanks and what goes
 * to the absent are good for days, because attendance is often entered on the day after.
 */
export const recipe: readonly PlannedRule[] = [
  {
    purpose: 'week-before', letter: 'before', audience: 'confirmed', anchor: 'event-start', offset: { days: -7, at: '09:00' },
    latePolicy: 'skip-if-nearer', goodForMinutes: 12 * hours,
  },
  {
    purpose: 'day-before', letter: 'before', audience: 'confirmed', anchor: 'event-start', offset: { days: -1, at: '09:00' },
    latePolicy: 'skip-if-nearer', goodForMinutes: 12 * hours,
  },
  {
    purpose: 'join', letter: 'join', audience: 'online', anchor: 'event-start', offset: { days: 0, at: '08:00' },
    latePolicy: 'skip-if-nearer', goodForMinutes: 12 * hours, needsLink: true,
  },
  {
    purpose: 'thanks', letter: 'thanks', audience: 'present', anchor: 'event-end', offset: { days: 1, at: '09:00' },
    latePolicy: 'skip-if-nearer', goodForMinutes: 3 * days, asksFirst: true,
  },
  {
    purpose: 'absent', letter: 'absent', audience: 'absent', anchor: 'event-end', offset: { days: 1, at: '10:00' },
    latePolicy: 'skip-if-nearer', goodForMinutes: 3 * days,
  },
  {
    purpose: 'unanswered', letter: 'unanswered', audience: 'unanswered', anchor: 'event-end', offset: { days: 7, at: '09:00' },
    latePolicy: 'never', goodForMinutes: 12 * hours, tellsSilent: true,
  },
]; // prettier-ignore

export const recipePurposes: readonly PlannedRule['purpose'][] = recipe.map(({ purpose }) => purpose);

/** The purposes of which this holds, as a list for statements: `'join'`. */
export const purposesThat = (holds: 'needsLink' | 'tellsSilent'): string =>
  recipe
    .filter((rule) => rule[holds])
    .map(({ purpose }) => `'${purpose}'`)
    .join(', ');

/** Not of the recipe, but added by an organiser. */
export const isOwn = ({ purpose }: { purpose: Purpose }): boolean => !recipePurposes.some((one) => one === purpose);

/** What an organiser's own sends. */
const lettersFor: Readonly<Record<ReminderAudience, LetterKind>> = {
  confirmed: 'before',
  waiting: 'before',
  online: 'before',
  present: 'thanks',
  absent: 'absent',
  unanswered: 'unanswered',
};

export const letterOf = ({ purpose, audience }: { purpose: Purpose; audience: ReminderAudience }): LetterKind =>
  recipe.find((one) => one.purpose === purpose)?.letter ?? lettersFor[audience];
