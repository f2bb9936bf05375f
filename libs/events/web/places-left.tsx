import { type Language } from '#ui/i18n';
import { Say } from '#ui';
import { placeLine, sessionTitle } from '../core/event-facts.js';
import type { EventView } from '../core/event-view.js';
import { eventWords } from '../core/event-words.js';
import { type OfferedPlace, offeredPlaces } from '../core/offered-places.rules.js';
import { eventPageTexts } from './event-page.texts.js';

/** Free places of everything that has a limit, or that there is none. */
export function PlacesLeft({ event, language }: { event: EventView; language: Language }) {
  const t = eventPageTexts.of(language);
  const offered = offeredPlaces(event);
  if (offered.length === 0) {
    return (
      <p>
        <Say>{t.unlimited}</Say>
      </p>
    );
  }
  return (
    <ul class="plain places">
      {offered.map((place) => (
        <li key={place.pool.id}>
          <Say>
            {place.left > 0
              ? t.placesOf(nameOf(event, place, offered, language))
              : nameOf(event, place, offered, language)}
          </Say>{' '}
          <Left place={place} language={language} />
        </li>
      ))}
    </ul>
  );
}

function Left({ place: { left, waiting }, language }: { place: OfferedPlace; language: Language }) {
  const t = eventPageTexts.of(language);
  return (
    <>
      <b>
        <Say>{left > 0 ? t.places(left) : t.full}</Say>
      </b>
      {left === 0 && waiting > 0 && (
        <small class="soft nw">
          {' '}
          <Say>{t.waiting(waiting)}</Say>
        </small>
      )}
    </>
  );
}

/** 会場, or as much more as tells it from the others. */
function nameOf(event: EventView, place: OfferedPlace, offered: readonly OfferedPlace[], language: Language): string {
  const alike = offered.filter(({ session, pool }) => session === place.session && pool.mode === place.pool.mode);
  const name = alike.length > 1 ? placeLine(place.pool, language) : eventWords.of(language).mode[place.pool.mode];
  return place.session ? `${sessionTitle(event, place.session, language)} ${name}` : name;
}
