import { type Language, plainText, Say } from '#platform/ui';
import { placeLine, sessionTitle } from '../event-facts.js';
import { placesLeft } from '../event.rules.js';
import type { EventView, PoolView, SessionView } from '../event-view.js';
import { eventWords } from '../event-words.js';
import { eventPageTexts } from './event-page.texts.js';

/** Free places of every pool that has a limit, or that there is none. */
export function PlacesLeft({ event, language }: { event: EventView; language: Language }) {
  const t = eventPageTexts.of(language);
  const limited = event.sessions.flatMap((session) =>
    session.pools.filter(({ capacity }) => capacity !== null).map((pool) => ({ session, pool })),
  );
  if (limited.length === 0)
    return (
      <p>
        <Say>{t.unlimited}</Say>
      </p>
    );
  return (
    <ul class="plain places">
      {limited.map(({ session, pool }) => (
        <li key={pool.id}>
          <Say>{t.placesOf(nameOf(event, session, pool, language))}</Say> <Left pool={pool} language={language} />
        </li>
      ))}
    </ul>
  );
}

function Left({ pool, language }: { pool: PoolView; language: Language }) {
  const t = eventPageTexts.of(language);
  const left = placesLeft(pool);
  if (left)
    return (
      <b>
        <Say>{t.places(left)}</Say>
      </b>
    );
  return (
    <>
      <b>
        <Say>{t.full}</Say>
      </b>
      {pool.waiting > 0 && (
        <small class="soft">
          {' '}
          <Say>{t.waiting(pool.waiting)}</Say>
        </small>
      )}
    </>
  );
}

/** 会場, or as much more as tells it from the other pools. */
function nameOf(event: EventView, session: SessionView, pool: PoolView, language: Language): string {
  const sameMode = session.pools.filter(({ mode }) => mode === pool.mode).length > 1;
  const place = sameMode ? placeLine(pool, language) : eventWords.of(language).mode[pool.mode];
  const several = event.sessions.length > 1;
  return several
    ? `${sessionTitle(event, session, language)} ${language === 'en' ? plainText(place).toLowerCase() : place}`
    : place;
}
