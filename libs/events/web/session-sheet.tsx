import { type Language } from '#ui/i18n';
import { type Row, Sheet, When } from '#ui';
import { ownText, placeLine, sessionTitle } from '../core/event-facts.js';
import type { EventView } from '../core/event-view.js';
import { SeatsOf } from './seats-of.js';
import { eventsTexts } from './events.texts.js';

/** Every pool with its confirmed seats, places and line. */
export function SessionSheet({ event, language }: { event: EventView; language: Language }) {
  const t = eventsTexts.of(language);
  const rows = event.sessions.flatMap((session) =>
    session.pools.map((pool): Row => ({
      key: pool.id,
      cells: {
        session: sessionTitle(event, session, language) || t.whole,
        time: <When start={session.startsAt} end={session.endsAt} zone={event.zone} short />,
        way: (
          <>
            {placeLine(pool, language)}
            {pool.inCharge && <small>{t.inCharge(ownText(pool.inCharge, language))}</small>}
          </>
        ),
        seats: <SeatsOf taken={pool.taken} capacity={pool.capacity} />,
        waiting: pool.waiting,
      },
    })),
  );
  return (
    <Sheet
      folds
      columns={[
        { key: 'session', label: t.session, rowHead: true },
        { key: 'time', label: t.time },
        { key: 'way', label: t.way },
        { key: 'seats', label: t.seats, num: true },
        { key: 'waiting', label: t.waiting, num: true },
      ]}
      rows={rows}
      empty={t.undated}
    />
  );
}
