import type { EventView } from '#events';
import { inLanguage } from '#platform';
import { type Sentence, formatMoment, type Language } from '#ui/i18n';
import { Timeline, type TimelineEntry, type Tone } from '#ui';
import { ruleWords } from '../core/rule-words.js';
import type { OtherLine, Outcome, PastLine, RuleTimeline } from '../core/timeline.rules.js';
import { timelineTexts } from './timeline.texts.js';

interface RuleTimelineProps {
  event: Pick<EventView, 'zone'>;
  language: Language;
  timeline: RuleTimeline;
  /** what a kind of mail is called */
  label: (kind: string) => Sentence;
}

/** これから and これまで of an event: its reminders, and what else it has told. */
export function RuleTimelineList({ event, language, timeline, label }: RuleTimelineProps) {
  const t = timelineTexts.of(language);
  const names = ruleWords.of(language).purpose;
  const moment = (at: Date) => formatMoment(at, event.zone, language, { year: false });
  const past = [
    ...timeline.past.map((line) => ({ at: line.at, entry: pastEntry(line, language, moment) })),
    ...timeline.others.map((line) => ({ at: line.at, entry: otherEntry(line, language, moment, label(line.kind)) })),
  ];
  return (
    <Timeline
      coming={timeline.coming.map(({ rule, at, count, linkless, unreachable }) => ({
        key: rule.id,
        icon: 'mail',
        when: moment(at),
        title: t.coming(names[rule.purpose], count),
        why: linkless > 0 ? t.why.waits : unreachable > 0 ? t.unreachable(unreachable) : undefined,
      }))}
      past={past.sort((a, b) => b.at.getTime() - a.at.getTime()).map(({ entry }) => entry)}
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

function otherEntry(
  { kind, outcome, count, at }: OtherLine,
  language: Language,
  moment: (at: Date) => string,
  label: Sentence,
): TimelineEntry {
  return {
    key: `${kind} ${outcome} ${at.getTime()}`,
    tone: tones[outcome] ?? 'off',
    when: moment(at),
    title: outcomeWords(outcome, language)(inLanguage(label, language), count),
    why: whyOf(outcome, 'joined', moment(at), language),
  };
}

function outcomeWords(outcome: Outcome, language: Language): (name: string, count: number) => string {
  const { past } = timelineTexts.of(language);
  return outcome in past ? past[outcome as keyof typeof past] : past.unsent;
}

function pastEntry(line: PastLine, language: Language, moment: (at: Date) => string): TimelineEntry {
  const t = timelineTexts.of(language);
  const name = ruleWords.of(language).purpose[line.rule.purpose];
  const title = outcomeWords(line.outcome, language)(name, line.count);
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
