import type { EventView } from '#events';
import { formatMoment, type Language, Timeline, type TimelineEntry, type Tone } from '#platform/ui';
import { ruleWords } from '../rule-words.js';
import type { Outcome, PastLine, RuleTimeline } from '../timeline.rules.js';
import { timelineTexts } from './timeline.texts.js';

interface RuleTimelineProps {
  event: Pick<EventView, 'zone'>;
  language: Language;
  timeline: RuleTimeline;
}

/** これから and これまで of every rule of an event. */
export function RuleTimelineList({ event, language, timeline }: RuleTimelineProps) {
  const t = timelineTexts.of(language);
  const names = ruleWords.of(language).purpose;
  const moment = (at: Date) => formatMoment(at, event.zone, language, { year: false });
  return (
    <Timeline
      coming={timeline.coming.map(({ rule, at, count, linkless, unreachable }) => ({
        key: rule.id,
        icon: 'mail',
        when: moment(at),
        title: t.coming(names[rule.purpose], count),
        why: linkless > 0 ? t.why.waits : unreachable > 0 ? t.unreachable(unreachable) : undefined,
      }))}
      past={timeline.past.map((line) => pastEntry(line, language, moment))}
    />
  );
}

const tones: Readonly<Partial<Record<Outcome, Tone>>> = {
  sent: 'ok',
  underway: 'wait',
  soon: 'wait',
  waits: 'warn',
  linkless: 'bad',
  failed: 'bad',
  missed: 'bad',
  unreachable: 'warn',
};

function pastEntry(line: PastLine, language: Language, moment: (at: Date) => string): TimelineEntry {
  const t = timelineTexts.of(language);
  const name = ruleWords.of(language).purpose[line.rule.purpose];
  const say = line.outcome in t.past ? t.past[line.outcome as keyof typeof t.past] : t.past.unsent;
  const title = say(name, line.count);
  return {
    key: `${line.rule.id} ${line.outcome} ${line.cause} ${line.older}`,
    tone: tones[line.outcome] ?? 'off',
    when: moment(line.at),
    title: line.older ? t.older(title) : title,
    why: whyOf(line.outcome, line.cause, moment(line.at), language),
  };
}

/** Why there is no mail, or none that arrived, in one sentence; none where the word says it all. */
export function whyOf(outcome: Outcome, cause: PastLine['cause'], at: string, language: Language): string | undefined {
  const { why } = timelineTexts.of(language);
  switch (outcome) {
    case 'sent':
    case 'underway':
    case 'soon':
      return undefined;
    case 'never':
      return why.never[cause];
    case 'nearer':
    case 'over':
      return why[outcome][cause](at);
    default:
      return why[outcome];
  }
}
