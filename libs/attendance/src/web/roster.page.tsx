import { EventFrame, type EventTabLink, sessionTitle } from '#events';
import type { Visit } from '#platform';
import { States, When } from '#platform/ui';
import { attends, countArrivals, type Statement } from '../attendance.rules.js';
import type { AtSession } from '../attendance-desk.js';
import { attendanceWords } from '../attendance-words.js';
import { byPlace } from '../by-place.js';
import { arrivalOf, type ReceptionLine } from '../reception-list.js';
import { attendanceTexts } from './attendance.texts.js';
import { PlaceFilter } from './place-filter.js';
import { eventPath } from './reception-place.js';
import { RosterSheet } from './roster-sheet.js';
import { SessionTabs } from './session-tabs.js';

/** present: 出席 and 代理 · none: nothing stated */
export type Show = Statement | 'none';

export const shows: readonly Show[] = ['present', 'proxy', 'absent', 'excused', 'none'];

const fits = ({ place }: ReceptionLine, show: Show): boolean =>
  show === 'none'
    ? place.statement === null && place.poolId !== null
    : show === 'present'
      ? attends(place.statement)
      : place.statement === show;

interface RosterPageProps extends AtSession {
  visit: Visit;
  tabs: readonly EventTabLink[];
  show: Show | undefined;
  /** of one place only */
  pool: string | undefined;
}

/** 出席名簿 of one session, place by place in the order of the reading: the rows behind the numbers, and the list on paper. */
export function RosterPage({ visit, event, session, lines, tabs, show, pool }: RosterPageProps) {
  const t = attendanceTexts.of(visit.language);
  const words = attendanceWords.of(visit.language);
  const base = `${eventPath(visit, event.id)}/attendance`;
  const to = (asked: Show | undefined, at: string | undefined) =>
    `${base}/roster?session=${session.id}${asked ? `&show=${asked}` : ''}${at ? `&pool=${at}` : ''}`;
  const here = pool ? lines.filter((line) => line.place.poolId === pool) : lines;
  const counters = countArrivals(here.map(arrivalOf));
  const counts: Record<Show, number> = { ...counters, none: counters.notYet };
  const labels: Record<Show, string> = { ...words.kind, present: words.present, none: words.notYet };
  const places = byPlace(session, show ? here.filter((line) => fits(line, show)) : here);
  return (
    <EventFrame
      visit={visit}
      event={event}
      tabs={tabs}
      current="attendance"
      part={t.roll}
      crumb={{ href: base, label: words.part }}
    >
      <div class="head sub">
        <div>
          <h2>
            {t.roll}{' '}
            <span class="soft">
              {[sessionTitle(event, session, visit.language), show && labels[show]].filter(Boolean).join(' ')}
            </span>
          </h2>
          <p class={event.sessions.length === 1 ? 'screen-only' : undefined}>
            <When start={session.startsAt} end={session.endsAt} zone={event.zone} />
          </p>
          <p class="note screen-only">{t.printHint}</p>
        </div>
      </div>
      <SessionTabs visit={visit} event={event} session={session} href={({ id }) => `${base}/roster?session=${id}`} />
      <States
        label={t.states}
        items={[
          { href: to(undefined, pool), label: t.everybody, count: counters.confirmed, current: !show },
          ...shows.map((one) => ({
            href: to(one, pool),
            label: labels[one],
            count: counts[one],
            current: show === one,
          })),
        ]}
      />
      <PlaceFilter visit={visit} session={session} lines={lines} pool={pool} href={(id) => to(show, id)} />
      {places.map((at) => (
        <RosterSheet key={at.pool?.id ?? 'cancelled'} visit={visit} event={event} at={at} />
      ))}
      {places.length === 0 && <div class="empty">{t.rollEmpty}</div>}
    </EventFrame>
  );
}
