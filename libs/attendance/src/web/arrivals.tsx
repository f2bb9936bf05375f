import { type EventView, placeLine, type SessionView } from '#events';
import { type Visit, uuidv7 } from '#platform';
import { countArrivals } from '../attendance.rules.js';
import { attendanceWords } from '../attendance-words.js';
import { byPlace, isOnline, type AtPlace } from '../by-place.js';
import { arrivalOf, type ReceptionLine } from '../reception-list.js';
import { ArrivalRow } from './arrival-row.js';
import { receptionPath, type ReceptionPlace } from './reception-place.js';
import { receptionTexts } from './reception.texts.js';

interface ArrivalsProps {
  visit: Visit;
  event: EventView;
  session: SessionView;
  /** of this page of the list */
  lines: readonly ReceptionLine[];
  place: ReceptionPlace;
  /** nothing can be recorded */
  off: boolean;
}

/** The rows of the desk, place by place. Who sits before a screen is folded away under those who come to the door. */
export function Arrivals({ visit, event, session, lines, place, off }: ArrivalsProps) {
  const t = receptionTexts.of(visit.language);
  const places = byPlace(session, lines);
  const folds = places.some((at) => !isOnline(at));
  const titled = places.filter((at) => !folds || !isOnline(at)).length > 1;
  const rows = ({ lines }: AtPlace, at: ReceptionPlace) => (
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
      {places.map((group) => {
        const { pool } = group;
        const at = { ...place, session: session.id };
        if (folds && isOnline(group))
          return (
            <details key={pool!.id} class="online" open={place.online !== undefined || place.search !== undefined}>
              <summary>
                {t.online(group.lines.length)} <span class="soft">{joined(group, visit)}</span>
              </summary>
              {rows(group, { ...at, online: 'open' })}
            </details>
          );
        return (
          <section key={pool?.id ?? 'cancelled'}>
            {titled && (
              <h2>
                {pool ? placeLine(pool, visit.language) : t.noSeat}{' '}
                <span class="soft">{t.everybody(group.lines.length)}</span>
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
function joined({ lines }: AtPlace, visit: Visit): string {
  const { present, notYet } = countArrivals(lines.map(arrivalOf));
  return `${receptionTexts.of(visit.language).joined} ${present} ・ ${attendanceWords.of(visit.language).notYet} ${notYet}`;
}
