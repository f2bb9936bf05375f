import { EventFrame } from '#events/web';
import { type EventTabLink } from '#events';
import { LinkButton, Notice, Section } from '#ui';
import type { Visit } from '#platform';
import type { AtEvent } from '../core/attendance-desk.js';
import { attendanceWords } from '../core/attendance-words.js';
import { listWords } from '../core/list-words.js';
import { attendanceTexts } from './attendance.texts.js';
import { FigureTables } from './figure-tables.js';
import { PlaceCounts } from './place-counts.js';
import { eventPath } from './reception-place.js';
import { SessionCounts } from './session-counts.js';
import { type UnidentifiedAgain, UnidentifiedForms } from './unidentified-forms.js';

interface AttendancePageProps extends AtEvent {
  visit: Visit;
  tabs: readonly EventTabLink[];
  /** whether lists with names may be opened */
  names: boolean;
  /** of the form for unidentified viewers of one session */
  typed?: UnidentifiedAgain;
}

/** 当日: the way to the reception, and what became of it in numbers, each with its rows behind it. */
export function AttendancePage({
  visit,
  event,
  tabs,
  groups,
  figures,
  unidentified,
  names,
  typed,
}: AttendancePageProps) {
  const t = attendanceTexts.of(visit.language);
  const words = attendanceWords.of(visit.language);
  const base = eventPath(visit, event.id);
  const takes = visit.actor.may('attendance.take') && event.state === 'published';
  return (
    <EventFrame visit={visit} event={event} tabs={tabs} current="attendance" part={words.part}>
      {event.sessions.length === 0 ? (
        <div class="empty">
          <p>{t.noSessions}</p>
        </div>
      ) : (
        <>
          <div class="head sub">
            <h2>{t.sessions}</h2>
            <div class="row screen-only">
              {takes && (
                <LinkButton href={`${base}/reception`} icon="people">
                  {t.start}
                </LinkButton>
              )}
              {names && (
                <>
                  <LinkButton kind="quiet" icon="page" href={`${base}/attendance/roster`}>
                    {t.print}
                  </LinkButton>
                  <LinkButton kind="quiet" icon="download" href={`${base}/attendance/list.xlsx`} download>
                    {t.xlsx}
                  </LinkButton>
                  <LinkButton kind="quiet" icon="download" href={`${base}/attendance/list.csv`} download>
                    {t.csv}
                  </LinkButton>
                </>
              )}
            </div>
          </div>
          {!names && <Notice tone="off">{t.closed}</Notice>}
          <SessionCounts visit={visit} event={event} groups={groups} unidentified={unidentified} names={names} />
          <p class="note">{t.cameNote}</p>
          <PlaceCounts visit={visit} event={event} groups={groups} names={names} takes={takes} />
          <Section title={listWords.of(visit.language).figures}>
            <FigureTables visit={visit} figures={figures} unidentified={unidentified} />
          </Section>
          {takes && <UnidentifiedForms visit={visit} event={event} unidentified={unidentified} typed={typed} />}
        </>
      )}
    </EventFrame>
  );
}
