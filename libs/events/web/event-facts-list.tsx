import { Facts, Say, When } from '#ui';
import { type Language } from '#ui/i18n';
import { eventFacts, modesOf, placeLines, sessionTitle } from '../core/event-facts.js';
import type { EventView, SessionView } from '../core/event-view.js';
import { eventWords } from '../core/event-words.js';
import { eventPageTexts } from './event-page.texts.js';

/** いつ どこで 対象 参加費 and what else it says of itself, as the head of the public page shows them. */
export function EventFactsList({ event, language }: { event: EventView; language: Language }) {
  const t = eventWords.of(language);
  const modes = new Set(event.sessions.flatMap(({ pools }) => pools.map(({ mode }) => mode)));
  return (
    <Facts
      items={[
        {
          term: <Say>{t.when}</Say>,
          children:
            event.sessions.length === 0 ? (
              <Undecided language={language} />
            ) : (
              event.sessions.map((session) => (
                <SessionTime key={session.id} event={event} session={session} language={language} />
              ))
            ),
        },
        {
          term: <Say>{t.where}</Say>,
          children:
            modes.size === 0 ? (
              <Undecided language={language} />
            ) : modes.size > 1 ? (
              <p>
                <Say>{t.choose(modesOf(event, language))}</Say>
              </p>
            ) : (
              placeLines(event, language).map((place) => (
                <p key={place}>
                  <Say>{place}</Say>
                </p>
              ))
            ),
        },
        ...eventFacts(event, language)
          // whom to ask stands at the foot of the page
          .filter(({ term }) => ![t.when, t.where, t.contact].includes(term))
          .map(({ term, lines }) => ({
            term: <Say>{term}</Say>,
            children: lines.map((line) => (
              <p key={line}>
                <Say>{line}</Say>
              </p>
            )),
          })),
      ]}
    />
  );
}

const Undecided = ({ language }: { language: Language }) => (
  <p>
    <Say>{eventPageTexts.of(language).undecided}</Say>
  </p>
);

function SessionTime({ event, session, language }: { event: EventView; session: SessionView; language: Language }) {
  const title = sessionTitle(event, session, language);
  const optional = eventWords.of(language).requirement[session.requirement];
  return (
    <p>
      {title && <Say>{`${title} `}</Say>}
      <b>
        <When start={session.startsAt} end={session.endsAt} zone={event.zone} />
      </b>
      {optional && (
        <span class="soft">
          {' '}
          <Say>{optional}</Say>
        </span>
      )}
    </p>
  );
}
