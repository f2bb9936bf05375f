import { type EventView, placeLine } from '#events';
import type { Visit } from '#platform';
import { formatTime } from '#ui/i18n';
import { Section, Sheet } from '#ui';
import { registrationWords } from '#registration';
import { attends } from '../core/attendance.rules.js';
import { attendanceWords } from '../core/attendance-words.js';
import { headsOf, isOnline } from '../core/by-place.js';
import type { ListedPlace, ReceptionLine } from '../core/reception.queries.js';
import { listWords } from '../core/list-words.js';
import { attendanceTexts } from './attendance.texts.js';
import { InCharge } from './in-charge.js';
import { lineName } from './line-name.js';
import { receptionTexts } from './reception.texts.js';

interface RosterSheetProps {
  visit: Visit;
  event: EventView;
  at: ListedPlace;
}

/** Those of one place under its name; on paper a box to tick and a line to sign, for whoever comes to sign it. */
export function RosterSheet({ visit, event, at }: RosterSheetProps) {
  const t = attendanceTexts.of(visit.language);
  const roles = registrationWords.of(visit.language).role;
  const online = isOnline(at);
  const title = at.pool ? placeLine(at.pool, visit.language) : receptionTexts.of(visit.language).noSeat;
  return (
    <Section
      title={
        <>
          {title} <span class="soft">{attendanceWords.of(visit.language).people(headsOf(at.groups))}</span>{' '}
          <InCharge visit={visit} pool={at.pool} />
        </>
      }
    >
      <Sheet
        class={online ? 'roll online' : 'roll'}
        folds
        dense
        columns={[
          { key: 'number', label: t.number, class: 'nth' },
          { key: 'name', label: t.name, rowHead: true },
          { key: 'office', label: t.office },
          { key: 'role', label: listWords.of(visit.language).role, class: 'role' },
          { key: 'attendance', label: t.attendance, class: 'tick' },
          ...(online ? [] : [{ key: 'sign', label: t.signature, class: 'sign' }]),
        ]}
        rows={at.lines.map((line, n) => ({
          key: line.registrationId,
          cells: {
            number: at.before + n + 1,
            name: (
              <>
                {lineName(line, visit.language)}
                <small>{line.kana}</small>
              </>
            ),
            office: line.personId === null ? '' : line.officeName,
            role: roles[line.role],
            attendance: line.place.statement === null ? <NotYet online={online} visit={visit} /> : <Stated line={line} visit={visit} zone={event.zone} />,
            sign: '',
          },
        }))}
        empty={t.rollEmpty}
      />
    </Section>
  ); // prettier-ignore
}

/** A box to tick on paper, for those who come to it; on the screen nothing that looks as if it could be ticked. */
function NotYet({ online, visit }: { online: boolean; visit: Visit }) {
  if (online) return <>{attendanceWords.of(visit.language).notYet}</>;
  return (
    <>
      <span class="screen-only">−</span>
      <span class="box" />
    </>
  );
}

function Stated({ line: { place }, visit, zone }: { line: ReceptionLine; visit: Visit; zone: string }) {
  const words = attendanceWords.of(visit.language);
  const joined = place.source === 'join' && attends(place.statement);
  return (
    <>
      {joined ? receptionTexts.of(visit.language).joined : words.kind[place.statement!]}{' '}
      {attends(place.statement) && formatTime(place.at!, zone)}
      {place.note && <small>{place.note}</small>}
    </>
  );
}
