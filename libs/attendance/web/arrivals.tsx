import { type EventView, placeLine, type SessionView } from '#events';
import { type Visit, uuidv7 } from '#platform';
import { countArrivals } from '../core/attendance.rules.js';
import { attendanceWords } from '../core/attendance-words.js';
import { isOnline, linesOf, type Place } from '../core/by-place.js';
import type { ListedPlace } from '../core/reception.queries.js';
import { ArrivalRow } from './arrival-row.js';
import { InCharge } from './in-charge.js';
import { receptionPath, type ReceptionPlace } from './reception-place.js';
import { receptionTexts } from './reception.texts.js';

interface ArrivalsProps {
  visit: Visit;
  event: EventView;
  session: SessionView;
  /** of the whole list; with the lines of this page */
  places: readonly ListedPlace[];
  place: ReceptionPlace;
  /** nothing can be recorded */
  off: boolean;
}

/** The rows of the desk, place by place. Who sits before a screen is folded away under those who come to the door. */
export function Arrivals({ visit, event, session, places, place, off }: ArrivalsProps) {
  const t = receptionTexts.of(visit.language);
  const shown = places.filter(({ lines }) => lines.length > 0);
  const folds = shown.some((at) => !isOnline(at));
  const titled = place.pool !== undefined || places.filter((at) => !folds || !isOnline(at)).length > 1;
  const rows = ({ lines }: ListedPlace, at: ReceptionPlace) => (
    <ol class="arrivals plain">
      {lines.map((line) => (
        <ArrivalRow
          key={line.registrationId}
          visit={visit}
          event={event}
          line={line}
          action={receptionPath(visit, event.id, at, 'facts')}
          morePath={receptionPath(visit, event.id, at, `registrations/${line.registrationId}`)}
          clientKey={uuidv7()}
          off={off}
        />
      ))}
    </ol>
  );
  return (
    <div id="arrivals" class="stack">
      {shown.map((group) => {
        const { pool } = group;
        const at = { ...place, session: session.id };
        if (folds && isOnline(group))
          return (
            <details key={pool!.id} class="online" open={place.online !== undefined || place.search !== undefined}>
              <summary>
                {t.online(linesOf(group.groups))} <span class="soft">{joined(group, visit)}</span>
              </summary>
              {rows(group, { ...at, online: 'open' })}
            </details>
          );
        return (
          <section key={pool?.id ?? 'cancelled'}>
            {titled && (
              <h2>
                {pool ? placeLine(pool, visit.language) : t.noSeat}{' '}
                <span class="soft">{t.everybody(linesOf(group.groups))}</span> <InCharge visit={visit} pool={pool} />
              </h2>
            )}
            {rows(group, at)}
          </section>
        );
      })}
    </div>
  );
}

/** 入室 5 ・ まだ 8 */
function joined({ groups }: Place, visit: Visit): string {
  const { present, notYet } = countArrivals(groups);
  return `${receptionTexts.of(visit.language).joined} ${present} ・ ${attendanceWords.of(visit.language).notYet} ${notYet}`;
}
