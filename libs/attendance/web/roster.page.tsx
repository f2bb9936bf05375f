import { EventFrame } from '#events/web';
import { type EventTabLink, sessionTitle } from '#events';
import type { PageOf, Visit } from '#platform';
import { Pager, States, When, withQuery } from '#ui';
import { countArrivals, type Show } from '../core/attendance.rules.js';
import type { ListedAtSession } from '../core/attendance-desk.js';
import { attendanceWords } from '../core/attendance-words.js';
import { listWords } from '../core/list-words.js';
import { attendanceTexts } from './attendance.texts.js';
import { PlaceFilter } from './place-filter.js';
import { eventPath } from './reception-place.js';
import { RosterSheet } from './roster-sheet.js';
import { SessionTabs } from './session-tabs.js';

export const shows: readonly Show[] = ['present', 'proxy', 'absent', 'excused', 'none'];

/** Rows on one page, on the screen and on paper: a hall full of people is one, a stadium several whose numbers run on. */
export const rowsOfRoster = 500;

interface RosterPageProps extends ListedAtSession {
  visit: Visit;
  tabs: readonly EventTabLink[];
  show: Show | undefined;
  /** of one place only */
  pool: string | undefined;
  pageOf: PageOf;
}

/** 出席名簿 of one session, place by place in the order of the reading: the rows behind the numbers, and the list on paper. */
export function RosterPage({
  visit,
  event,
  session,
  groups,
  places,
  total,
  tabs,
  show,
  pool,
  pageOf,
}: RosterPageProps) {
  const t = attendanceTexts.of(visit.language);
  const words = attendanceWords.of(visit.language);
  const base = `${eventPath(visit, event.id)}/attendance`;
  const to = (asked: Show | undefined, at: string | undefined) =>
    `${base}/roster?session=${session.id}${asked ? `&show=${asked}` : ''}${at ? `&pool=${at}` : ''}`;
  const counters = countArrivals(pool ? groups.filter(({ poolId }) => poolId === pool) : groups);
  const counts: Record<Show, number> = { ...counters, none: counters.notYet };
  const labels: Record<Show, string> = { ...words.kind, present: words.present, none: words.notYet };
  return (
    <EventFrame
      visit={visit}
      event={event}
      tabs={tabs}
      current="attendance"
      part={listWords.of(visit.language).roll}
      crumb={{ href: base, label: words.part }}
    >
      <div class="head sub">
        <div>
          <h2>
            {listWords.of(visit.language).roll}{' '}
            <span class="soft">
              {[sessionTitle(event, session, visit.language), show && labels[show]].filter(Boolean).join(' ')}
            </span>
          </h2>
          <p class={event.sessions.length === 1 ? 'screen-only' : undefined}>
            <When start={session.startsAt} end={session.endsAt} zone={event.zone} />{' '}
            <span class="note screen-only">{t.printHint}</span>
          </p>
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
      <PlaceFilter visit={visit} session={session} groups={groups} pool={pool} href={(id) => to(show, id)} />
      {places
        .filter(({ lines }) => lines.length > 0)
        .map((at) => (
          <RosterSheet key={at.pool?.id ?? 'cancelled'} visit={visit} event={event} at={at} />
        ))}
      {total === 0 && <div class="empty">{t.rollEmpty}</div>}
      <Pager
        page={pageOf.page}
        size={pageOf.size}
        total={total}
        href={(n) => withQuery(visit.url, 'page', String(n))}
      />
    </EventFrame>
  );
}
