import { Facts, Say, When } from '#ui';
import { type Language } from '#ui/i18n';
import { eventFacts } from '../core/event-facts.js';
import type { EventView } from '../core/event-view.js';
import { eventsTexts } from './events.texts.js';

/** What staff must know besides the public facts: when applications open and close, and the join link. */
export function OverviewFacts({ event, language }: { event: EventView; language: Language }) {
  const t = eventsTexts.of(language);
  return (
    <Facts
      items={[
        ...eventFacts(event, language).map(({ term, lines }) => ({
          term,
          children: lines.map((line) => (
            <p key={line}>
              <Breaking>{line}</Breaking>
            </p>
          )),
        })),
        event.opensAt && { term: t.opens, children: <When start={event.opensAt} zone={event.zone} /> },
        {
          term: t.deadline,
          children: event.deadline ? <When start={event.deadline} zone={event.zone} /> : t.deadlineDefault,
        },
        event.joinUrl !== null && {
          term: t.joinUrl,
          children: (
            <a href={event.joinUrl} rel="noopener">
              <Breaking>{event.joinUrl}</Breaking>
            </a>
          ),
        },
      ]}
    />
  );
}

/** Addresses and links written out: they may break on a narrow screen, words may not. */
function Breaking({ children }: { children: string }) {
  if (!/@|:\/\//.test(children)) return <Say>{children}</Say>;
  const parts = children.match(/[^@/?&=]{1,16}[@/?&=]?|[@/?&=]/gu) ?? [];
  return (
    <>
      {parts.map((part) => (
        <>
          {part}
          <wbr />
        </>
      ))}
    </>
  );
}
