import type { EventView } from '#events';
import type { Visit } from '#platform';
import { Button, Chip, HiddenField, Icon, LinkButton } from '#ui';
import { formatTime } from '#ui/i18n';
import { registrationWords } from '#registration';
import { attends } from '../core/attendance.rules.js';
import { attendanceWords } from '../core/attendance-words.js';
import type { ReceptionLine } from '../core/reception.queries.js';
import { lineName } from './line-name.js';
import { rowId } from './reception-place.js';
import { receptionTexts } from './reception.texts.js';

interface ArrivalRowProps {
  visit: Visit;
  event: EventView;
  line: ReceptionLine;
  /** where a tap is posted */
  action: string;
  /** ほか */
  morePath: string;
  /** of the one tap this row offers: pressed twice, it is one fact */
  clientKey: string;
  /** nothing can be recorded */
  off: boolean;
}

/** One person at the desk: one 56-pixel button, and after it the time and 戻す in the same place. */
export function ArrivalRow({ visit, event, line, action, morePath, clientKey, off }: ArrivalRowProps) {
  const t = receptionTexts.of(visit.language);
  const { role: roles } = registrationWords.of(visit.language);
  const words = attendanceWords.of(visit.language);
  const { place } = line;
  const soft = [
    line.role !== 'participant' && roles[line.role],
    line.code,
    place.poolId === null && t.noSeat,
    place.source === 'join' && words.source.join,
    place.note,
  ].filter(Boolean);
  return (
    <li id={rowId(line.registrationId)}>
      <div>
        {line.kana && <p class="kana-of">{line.kana}</p>}
        <p class="name">{lineName(line, visit.language)}</p>
        <p class="from">
          {line.personId !== null && line.officeName} <span class="soft small">{soft.join(' ・ ')}</span>
        </p>
      </div>
      <form class="acts" method="post" action={action}>
        <HiddenField name="registration" value={line.registrationId} />
        <HiddenField name="key" value={clientKey} />
        <Acts visit={visit} event={event} line={line} morePath={morePath} off={off} />
      </form>
    </li>
  );
}

function Acts({
  visit,
  event,
  line,
  morePath,
  off,
}: Pick<ArrivalRowProps, 'visit' | 'event' | 'line' | 'morePath' | 'off'>) {
  const t = receptionTexts.of(visit.language);
  const words = attendanceWords.of(visit.language);
  const name = lineName(line, visit.language);
  const { statement, at } = line.place;
  if (statement === null) {
    if (off) return null;
    return (
      <>
        <Button icon="check" name="kind" value="present" label={t.markOf(name)}>
          {t.mark}
        </Button>
        <LinkButton kind="quiet" href={morePath} label={t.moreOf(name)}>
          {t.more}
        </LinkButton>
      </>
    );
  }
  if (attends(statement)) {
    return (
      <>
        <span class="done">
          <Icon name="check" />
          {t.done(words.kind[statement], formatTime(at!, event.zone))}
        </span>
        <Button kind="quiet" name="kind" value="undone" label={t.undoOf(name)}>
          {t.undo}
        </Button>
      </>
    );
  }
  return (
    <>
      <Chip tone="off" icon={statement === 'excused' ? 'phone' : 'minus'}>
        {words.kind[statement]}
      </Chip>
      {!off && (
        <Button kind="quiet" name="kind" value="present" label={t.cameOf(name)}>
          {t.came}
        </Button>
      )}
      <Button kind="text" name="kind" value="undone" label={t.undoOf(name)}>
        {t.undo}
      </Button>
    </>
  );
}
