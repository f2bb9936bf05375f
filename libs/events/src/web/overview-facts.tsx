import { Facts, type Language, When } from '#platform/ui';
import { eventFacts } from '../event-facts.js';
import type { EventView } from '../event-view.js';
import { eventsTexts } from './events.texts.js';

/** What staff must know besides the public facts: when applications open and close, and the join link. */
export function OverviewFacts({ event, language }: { event: EventView; language: Language }) {
  const t = eventsTexts.of(language);
  return (
    <Facts
      items={[
        ...eventFacts(event, language).map(({ term, lines }) => ({
          term,
          children: lines.map((line) => <p key={line}>{line}</p>),
        })),
        event.opensAt && { term: t.opens, children: <When start={event.opensAt} zone={event.zone} /> },
        {
          term: t.deadline,
          children: event.deadline ? <When start={event.deadline} zone={event.zone} /> : t.deadlineDefault,
        },
        event.joinUrl !== null && { term: t.joinUrl, children: <a href={event.joinUrl}>{event.joinUrl}</a> },
      ]}
    />
  );
}
