import { Notice } from '#ui';
import { catalogue, type Language } from '#ui/i18n';
import { placeLine, sessionTitle } from '../core/event-facts.js';
import { placesBeyond } from '../core/event.rules.js';
import type { EventView } from '../core/event-view.js';

/** 定員 30・確定 32: 2人超過. Nobody is seated there until it has fewer. */
export function OverCapacity({ event, language }: { event: EventView; language: Language }) {
  const t = texts.of(language);
  const over = event.sessions.flatMap((session) =>
    session.pools
      .filter((pool) => placesBeyond(pool) > 0)
      .map((pool) => ({ pool, title: event.sessions.length > 1 ? sessionTitle(event, session, language) : '' })),
  );
  if (over.length === 0) return null;
  return (
    <Notice tone="warn">
      {over.map(({ pool, title }) => (
        <p key={pool.id}>
          {[title, placeLine(pool, language), t.over(pool.capacity!, pool.taken, placesBeyond(pool))]
            .filter(Boolean)
            .join(' ')}
        </p>
      ))}
      <p class="small">{t.until}</p>
    </Notice>
  );
}

const texts = catalogue({
  ja: {
    over: (capacity: number, taken: number, by: number) => `定員 ${capacity}・確定 ${taken}: ${by}人超過`,
    until: '定員より少なくなるまで、新しい方の席は確定せず、繰り上げもありません。',
  },
  en: {
    over: (capacity: number, taken: number, by: number) => `${capacity} places, ${taken} taken: ${by} too many`,
    until: 'Nobody is seated or moved up here before there are fewer than that.',
  },
});
