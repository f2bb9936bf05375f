import { type EventView, sessionTitle } from '#events';
import type { Visit } from '#platform';
import { Sheet, When } from '#ui';
import { countArrivals, type Show } from '../core/attendance.rules.js';
import { attendanceWords } from '../core/attendance-words.js';
import type { ArrivalGroup } from '../core/arrival-counts.queries.js';
import type { UnidentifiedCount } from '../core/unidentified.queries.js';
import { attendanceTexts } from './attendance.texts.js';
import { eventPath } from './reception-place.js';

interface SessionCountsProps {
  visit: Visit;
  event: EventView;
  groups: readonly ArrivalGroup[];
  unidentified: readonly UnidentifiedCount[];
  /** numbers lead to their rows */
  names: boolean;
}

/** One line a session: who was expected, who came, who did not, and how many more there were. */
export function SessionCounts({ visit, event, groups, unidentified, names }: SessionCountsProps) {
  const t = attendanceTexts.of(visit.language);
  const words = attendanceWords.of(visit.language);
  const columns = ['confirmed', 'present', 'proxy', 'absent', 'excused', 'none', 'unidentified', 'came'] as const;
  const labels = {
    ...words,
    proxy: t.proxy,
    excused: t.excused,
    none: words.notYet,
    unidentified: t.unidentified,
    came: t.came,
  };
  return (
    <Sheet
      folds
      columns={[
        { key: 'session', label: t.session, rowHead: true },
        ...columns.map((key) => ({ key, label: labels[key], num: true })),
      ]}
      rows={event.sessions.map((session) => {
        const counters = countArrivals(groups.filter(({ sessionId }) => sessionId === session.id));
        const unknown = unidentified.find(({ sessionId }) => sessionId === session.id)?.count;
        const rows = (count: number, show?: Show) => {
          if (!names || count === 0) return count;
          const query = `?session=${session.id}${show ? `&show=${show}` : ''}`;
          return <a href={`${eventPath(visit, event.id)}/attendance/roster${query}`}>{count}</a>;
        };
        return {
          key: session.id,
          cells: {
            session: (
              <>
                {sessionTitle(event, session, visit.language)}
                <small>
                  <When start={session.startsAt} end={session.endsAt} zone={event.zone} short />
                </small>
              </>
            ),
            confirmed: rows(counters.confirmed),
            present: rows(counters.present, 'present'),
            proxy: rows(counters.proxy, 'proxy'),
            absent: rows(counters.absent, 'absent'),
            excused: rows(counters.excused, 'excused'),
            none: rows(counters.notYet, 'none'),
            unidentified: unknown ?? '−',
            came: counters.present + (unknown ?? 0),
          },
        };
      })}
      empty={t.noSessions}
    />
  );
}
