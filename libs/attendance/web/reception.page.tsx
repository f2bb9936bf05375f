import { sessionTitle } from '#events';
import type { PageOf, Visit } from '#platform';
import { LinkButton, Notice, Pager, RowFilter, StaffPage, withQuery } from '#ui';
import { plainText } from '#ui/i18n';
import type { ListedAtSession } from '../core/attendance-desk.js';
import { type Counters, countArrivals } from '../core/attendance.rules.js';
import { attendanceWords } from '../core/attendance-words.js';
import { inPerson } from '../core/by-place.js';
import { kanaRows } from '../core/kana-row.rules.js';
import { Arrivals } from './arrivals.js';
import { PlaceFilter } from './place-filter.js';
import { eventPath, receptionPath, type ReceptionPlace } from './reception-place.js';
import { receptionTexts } from './reception.texts.js';
import { SessionTabs } from './session-tabs.js';

interface ReceptionPageProps extends ListedAtSession {
  visit: Visit;
  place: ReceptionPlace;
  /** what was looked for */
  text: string | null;
  pageOf: PageOf;
}

/** Rows on one page: a room full of people is one page, a stadium is several. */
export const rowsAtOnce = 300;

/** 受付: a room full of people in ten minutes, by thumb or by keyboard, with or without a script. */
export function ReceptionPage({
  visit,
  event,
  session,
  groups,
  places,
  total,
  place,
  text,
  pageOf,
}: ReceptionPageProps) {
  const t = receptionTexts.of(visit.language);
  const path = (part: string, at: ReceptionPlace = place) => receptionPath(visit, event.id, at, part);
  const here = { session: session.id, pool: place.pool };
  const off = event.state !== 'published';
  const waiting = session.pools.reduce((sum, pool) => sum + pool.waiting, 0);
  const counted = place.pool ? groups.filter(({ poolId }) => poolId === place.pool) : inPerson(session, groups);
  return (
    <StaffPage
      visit={visit}
      title={`${t.reception} ${event.title}`}
      current="events"
      bar={false}
      class="desk stack"
      over={<a href={`${eventPath(visit, event.id)}/attendance`}>← {t.back}</a>}
      heading={
        <>
          {t.reception}{' '}
          <span class="soft">
            {plainText([event.title, sessionTitle(event, session, visit.language)].filter(Boolean).join(' '))}
          </span>
        </>
      }
      actions={
        !off && (
          <>
            {session.fee > 0 && visit.actor.may('fees.take') && (
              <LinkButton kind="quiet" href={`${eventPath(visit, event.id)}/fees`}>
                {t.fees}
              </LinkButton>
            )}
            <LinkButton kind="quiet" icon="plus" href={path('walk-ins/new', here)}>
              {t.walkIn}
            </LinkButton>
          </>
        )
      }
    >
      {off && <Notice tone="warn">{event.state === 'cancelled' ? t.off : t.draft}</Notice>}
      <SessionTabs visit={visit} event={event} session={session} href={({ id }) => path('', { session: id })} />
      <Counts visit={visit} counters={countArrivals(counted)} />
      <PlaceFilter
        visit={visit}
        session={session}
        groups={groups}
        pool={place.pool}
        href={(pool) => path('', { ...here, pool })}
      />
      <RowFilter table="arrivals" label={t.find} action={path('searches', here)} method="post" value={text ?? ''} />
      <nav class="kana" aria-label={t.byKana}>
        {kanaRows.map((row) => (
          <a
            key={row}
            href={path('', { ...here, kana: row })}
            aria-label={t.rowLabel(row)}
            aria-current={place.kana === row ? 'true' : undefined}
          >
            {row}
          </a>
        ))}
        <a
          href={path('', here)}
          aria-label={t.allLabel}
          aria-current={!place.kana && text === null ? 'true' : undefined}
        >
          {t.all}
        </a>
      </nav>
      <p class="soft small">
        {text !== null ? t.found(total) : place.kana ? t.inRow(place.kana, total) : t.everybody(total)}
        {text !== null && (
          <>
            {' '}
            <a href={path('', here)}>{t.showAll}</a>
          </>
        )}
      </p>
      {total > 0 ? (
        <Arrivals visit={visit} event={event} session={session} places={places} place={place} off={off} />
      ) : (
        <div class="empty">
          <p>{groups.length > 0 ? t.noneFound : t.none}</p>
        </div>
      )}
      <Pager
        page={pageOf.page}
        size={pageOf.size}
        total={total}
        href={(n) => withQuery(visit.url, 'page', String(n))}
      />
      <p class="note">
        {t.note}{' '}
        {waiting > 0 && visit.actor.may('registrations.read') && (
          <a href={`${eventPath(visit, event.id)}/registrations?state=waiting`}>{t.waiting(waiting)}</a>
        )}
      </p>
    </StaffPage>
  );
}

/** 出席 12 · まだ 15 · 欠席 2 · 確定 29, in heads. */
function Counts({ visit, counters }: { visit: Visit; counters: Counters }) {
  const words = attendanceWords.of(visit.language);
  return (
    <dl class="counters">
      <div class="main">
        <dt>{words.present}</dt>
        <dd>{counters.present}</dd>
      </div>
      <div>
        <dt>{words.notYet}</dt>
        <dd>{counters.notYet}</dd>
      </div>
      <div>
        <dt>{words.absent}</dt>
        <dd>{counters.absent + counters.excused}</dd>
      </div>
      <div>
        <dt>{words.confirmed}</dt>
        <dd>{counters.confirmed}</dd>
      </div>
    </dl>
  );
}
