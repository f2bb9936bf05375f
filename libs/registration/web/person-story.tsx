import type { EventView } from '#events';
import { mailStateTexts, toneOfMail } from '#messaging/web';
import { type MailState, mailStates } from '#messaging';
import type { Visit } from '#platform';
import { formatMoment } from '#ui/i18n';
import { Timeline, type TimelineEntry } from '#ui';
import type { SeatLine } from '../core/seat-history.queries.js';
import type { Story } from '../core/story.queries.js';
import { correctionTexts } from './correction.texts.js';
import { toneOfSeat } from './seat-chip.js';
import { whatBecame, whoDid } from './seat-words.js';

interface PersonStoryProps {
  visit: Visit;
  event: EventView;
  base: string;
  history: readonly SeatLine[];
  story: Story;
  /** what a kind of mail is called */
  label: (kind: string) => string;
}

type Told = TimelineEntry & { at: Date };

/** Seats, corrections, merges and mails of one person as one story, latest first. */
export function PersonStory({ visit, event, base, history, story, label }: PersonStoryProps) {
  const c = correctionTexts.of(visit.language);
  const when = (at: Date, by?: string | null) =>
    [formatMoment(at, event.zone, visit.language, { year: false }), by].filter(Boolean).join(' ');
  const told: Told[] = [
    ...history.map((line) => ({
      at: line.at,
      when: when(line.at, whoDid(visit, line)),
      tone: toneOfSeat[line.to],
      title: whatBecame(visit, event, line),
      why: line.reason && c.because(line.reason),
    })),
    ...story.corrections.map(({ field, before, after, by, at }) => ({
      at,
      when: when(at, by),
      icon: 'pencil' as const,
      title: c.put[field],
      why: (
        <>
          <s>{before || c.nothing}</s> → {after || c.nothing}
        </>
      ),
    })),
    ...story.merges.flatMap(({ kept, merged, by, at, undoneAt }) => [
      {
        at,
        when: when(at, by),
        icon: 'people' as const,
        title: c.merged,
        why: (
          <>
            <a href={`${base}/${kept}`}>{c.theKept}</a> ・ <a href={`${base}/${merged}`}>{c.theMerged}</a>
          </>
        ),
      },
      ...(undoneAt ? [{ at: undoneAt, when: when(undoneAt), icon: 'people' as const, title: c.separated }] : []),
    ]),
    ...story.mails.map(({ kind, state, at }) => {
      const known = mailStates.find((one): one is MailState => one === state) ?? 'planned';
      return {
        at,
        when: when(at),
        tone: toneOfMail[known],
        icon: 'mail' as const,
        title: label(kind),
        why: mailStateTexts.of(visit.language).word[known],
      };
    }),
  ];
  return <Timeline past={told.sort((a, b) => b.at.getTime() - a.at.getTime())} />;
}
