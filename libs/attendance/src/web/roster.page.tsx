import { EventFrame, type EventTabLink, sessionTitle } from '#events';
import type { Visit } from '#platform';
import { formatTime, Sheet, States, When } from '#platform/ui';
import { registrationWords } from '#registration';
import { attends, countArrivals, type Statement } from '../attendance.rules.js';
import type { AtSession } from '../attendance-desk.js';
import { attendanceWords } from '../attendance-words.js';
import { arrivalOf, type ReceptionLine } from '../reception-list.js';
import { attendanceTexts } from './attendance.texts.js';
import { lineName } from './line-name.js';
import { eventPath } from './reception-place.js';
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
}

/** 出席名簿 of one session, in the order of the reading: the rows behind the numbers, and on paper a box to tick and a line to sign. */
export function RosterPage({ visit, event, session, lines, tabs, show }: RosterPageProps) {
  const t = attendanceTexts.of(visit.language);
  const words = attendanceWords.of(visit.language);
  const roles = registrationWords.of(visit.language).role;
  const base = `${eventPath(visit, event.id)}/attendance`;
  const here = `${base}/roster?session=${session.id}`;
  const counters = countArrivals(lines.map(arrivalOf));
  const counts: Record<Show, number> = { ...counters, none: counters.notYet };
  const labels: Record<Show, string> = { ...words.kind, present: words.present, none: words.notYet };
  const rows = show ? lines.filter((line) => fits(line, show)) : lines;
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
          <p>
            <When start={session.startsAt} end={session.endsAt} zone={event.zone} />
          </p>
          <p class="note screen-only">{t.printHint}</p>
        </div>
      </div>
      <SessionTabs visit={visit} event={event} session={session} href={({ id }) => `${base}/roster?session=${id}`} />
      <States
        label={t.states}
        items={[
          { href: here, label: t.everybody, count: counters.confirmed, current: !show },
          ...shows.map((one) => ({
            href: `${here}&show=${one}`,
            label: labels[one],
            count: counts[one],
            current: show === one,
          })),
        ]}
      />
      <Sheet
        class="roll"
        folds
        columns={[
          { key: 'number', label: t.number, class: 'nth' },
          { key: 'name', label: t.name, rowHead: true },
          { key: 'office', label: t.office },
          { key: 'role', label: t.role },
          { key: 'attendance', label: t.attendance, class: 'tick' },
          { key: 'sign', label: t.signature, class: 'sign' },
        ]}
        rows={rows.map((line, n) => ({
          key: line.registrationId,
          cells: {
            number: n + 1,
            name: (
              <>
                {lineName(line, visit.language)}
                <small>{line.kana}</small>
              </>
            ),
            office: line.personId === null ? '' : line.officeName,
            role: roles[line.role],
            attendance:
              line.place.statement === null ? <Open /> : <Stated line={line} visit={visit} zone={event.zone} />,
            sign: '',
          },
        }))}
        empty={t.rollEmpty}
      />
    </EventFrame>
  );
}

/** A box to tick on paper; on the screen nothing that looks as if it could be ticked. */
const Open = () => (
  <>
    <span class="screen-only">−</span>
    <span class="box" />
  </>
);

function Stated({ line: { place }, visit, zone }: { line: ReceptionLine; visit: Visit; zone: string }) {
  return (
    <>
      {attendanceWords.of(visit.language).kind[place.statement!]}{' '}
      {attends(place.statement) && formatTime(place.at!, zone)}
      {place.note && <small>{place.note}</small>}
    </>
  );
}
