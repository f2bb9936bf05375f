import { eventHead, startOf } from '#events';
import { type Block, letter } from '#messaging';
import { daysBetween } from '../../core/due-time.js';
import type { LetterKind } from '../../core/reminder.rules.js';
import { ahead, type ReminderFacts, toAnswer } from '../reminder-blocks.js';
import type { reminderTexts } from '../reminder.texts.js';

type Texts = ReturnType<typeof reminderTexts.of>;

interface Headline {
  subject: (day: string, name: string) => string;
  title: string;
}

/** What one kind of letter says. */
interface ReminderLetter {
  headline(facts: ReminderFacts, t: Texts): Headline;
  lead(facts: ReminderFacts, t: Texts): string;
  blocks(facts: ReminderFacts, t: Texts): Block[];
  /** it asks for answers alone: the mail says so at its end */
  asks?: true;
}

/** Counted when the mail goes, whatever its rule is called. */
const daysAhead = ({ event, now }: ReminderFacts): number => daysBetween(now, startOf(event) ?? now, event.zone);

const asked = ({ questions }: ReminderFacts): boolean => questions.length > 0;

export const letters: Readonly<Record<LetterKind, ReminderLetter>> = {
  before: {
    /** 本日, 明日, 12月11日(金) 開催のご案内 */
    headline(facts, t) {
      const days = daysAhead(facts);
      if (facts.rule.audience === 'waiting') return t.stillWaiting;
      if (days === 0) return t.today;
      if (days === 1) return t.tomorrow;
      const { day } = eventHead(facts.event, facts.application.language);
      return days > 1 ? { ...t.ahead, title: t.ahead.titleOf(day) } : t.note;
    },
    lead: ({ rule }, t) => (rule.audience === 'waiting' ? t.lead.waiting : t.lead.before),
    blocks: ahead,
  },
  join: {
    headline: (facts, t) => (daysAhead(facts) === 0 ? t.joinToday : t.joinLater),
    lead: (_, t) => t.lead.join,
    blocks: ahead,
  },
  thanks: {
    headline: (facts, t) => (asked(facts) ? t.thanksAndQuestions : t.thanks),
    lead: (facts, t) => (asked(facts) ? t.lead.thanksAndQuestions : t.lead.thanks),
    blocks: toAnswer,
  },
  absent: {
    headline: (_, t) => t.absent,
    lead: (_, t) => t.lead.absent,
    blocks: ({ hostLink }, t) => [letter.button(t.host, hostLink)],
  },
  unanswered: {
    headline: (_, t) => t.unanswered,
    lead: (_, t) => t.lead.unanswered,
    blocks: toAnswer,
    asks: true,
  },
};
