import { type EventView, placeLine, sessionTitle } from '#events';
import type { Visit } from '#platform';
import { type Row, Section, Sheet } from '#ui';
import { countArrivals, type Show } from '../core/attendance.rules.js';
import { attendanceWords } from '../core/attendance-words.js';
import type { ArrivalGroup } from '../core/arrival-counts.queries.js';
import { attendanceTexts } from './attendance.texts.js';
import { InCharge } from './in-charge.js';
import { eventPath, receptionPath } from './reception-place.js';

interface PlaceCountsProps {
  visit: Visit;
  event: EventView;
  groups: readonly ArrivalGroup[];
  /** numbers lead to their rows */
  names: boolean;
  /** each place has its own way to the reception */
  takes: boolean;
}

/** One line a room where an event has several at once: who is in charge, who applied, who came; each leads to its own reception. */
export function PlaceCounts({ visit, event, groups, names, takes }: PlaceCountsProps) {
  const sessions = event.sessions.filter(({ pools }) => pools.length > 1);
  if (sessions.length === 0) return null;
  const t = attendanceTexts.of(visit.language);
  const words = attendanceWords.of(visit.language);
  const rows = sessions.flatMap((session) =>
    session.pools.map((pool): Row => {
      const counters = countArrivals(groups.filter(({ poolId }) => poolId === pool.id));
      const listed = (count: number, show?: Show) => {
        if (!names || count === 0) return count;
        const query = `?session=${session.id}${show ? `&show=${show}` : ''}&pool=${pool.id}`;
        return <a href={`${eventPath(visit, event.id)}/attendance/roster${query}`}>{count}</a>;
      };
      const door = receptionPath(visit, event.id, { session: session.id, pool: pool.id });
      const place = placeLine(pool, visit.language);
      return {
        key: pool.id,
        cells: {
          place: (
            <>
              {takes ? <a href={door}>{place}</a> : place}
              <small>
                {[event.sessions.length > 1 && sessionTitle(event, session, visit.language)].filter(Boolean).join('')}{' '}
                <InCharge visit={visit} pool={pool} />
              </small>
            </>
          ),
          applied: pool.taken + pool.waiting,
          confirmed: listed(counters.confirmed),
          present: listed(counters.present, 'present'),
          none: listed(counters.notYet, 'none'),
          away: counters.absent + counters.excused,
        },
      };
    }),
  );
  return (
    <Section title={t.places}>
      <Sheet
        folds
        columns={[
          { key: 'place', label: t.place, rowHead: true },
          { key: 'applied', label: t.applied, num: true },
          { key: 'confirmed', label: words.confirmed, num: true },
          { key: 'present', label: words.present, num: true },
          { key: 'none', label: words.notYet, num: true },
          { key: 'away', label: t.away, num: true },
        ]}
        rows={rows}
        empty={t.noSessions}
      />
      <p class="note">{takes ? t.placesLead : t.placesNote}</p>
    </Section>
  );
}
