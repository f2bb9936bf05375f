import { type EventView, placeLine, sessionTitle } from '#events';
import { isoDay, type Language, formatTime } from '#platform/ui';
import { registrationWords } from '#registration';
import { attendanceWords } from '../attendance-words.js';
import type { Figure } from '../figures.queries.js';
import { figuresByKind, figuresByRole } from '../figure-groups.js';
import type { AtEvent } from '../attendance-desk.js';
import { attendanceTexts } from '../web/attendance.texts.js';

export type Cell = string | number;

/** One row a person with what holds at each session, the head first. A session without a seat stays empty. */
export function peopleRows({ event, roll }: Pick<AtEvent, 'event' | 'roll'>, language: Language): Cell[][] {
  const { columns } = attendanceTexts.of(language);
  const words = attendanceWords.of(language);
  const roles = registrationWords.of(language).role;
  const { code, name, kana, office, kind, district, role, heads, phone, place } = columns;
  const ofSession = event.sessions.flatMap((session) => {
    const title = sessionTitle(event, session, language);
    const named = (column: string) => [title, column].filter(Boolean).join(' ');
    return [named(columns.attendance), named(columns.time), named(columns.source), named(columns.note)];
  });
  const head = [code, name, kana, office, kind, district, role, heads, phone, place, ...ofSession];
  return [
    head,
    ...roll.map((line): Cell[] => {
      const seated = line.places.map(({ poolId }) => poolId).find((id) => id !== null);
      const pool = event.sessions.flatMap(({ pools }) => pools).find(({ id }) => id === seated);
      return [
        line.code, line.name, line.kana, line.officeName, line.officeKind, line.district, roles[line.role], line.heads, line.phone,
        pool ? placeLine(pool, language) : '',
        ...event.sessions.flatMap((session): Cell[] => {
          const place = line.places.find(({ sessionId }) => sessionId === session.id);
          if (!place) return ['', '', '', ''];
          if (place.statement === null) return [words.notYet, '', '', ''];
          return [words.kind[place.statement], momentOf(event, place.at!), words.source[place.source!], place.note];
        }),
      ]; // prettier-ignore
    }),
  ];
}

/** 延べ and 実 by kind and by role, with what is beside them in columns of its own. */
export function figureRows(
  { figures, unidentified }: Pick<AtEvent, 'figures' | 'unidentified'>,
  language: Language,
): Cell[][] {
  const t = attendanceTexts.of(language);
  const words = attendanceWords.of(language);
  const unknown = unidentified.reduce((sum, { count }) => sum + count, 0);
  const head = (group: string): Cell[] => [
    group,
    words.attendances,
    words.persons,
    t.headsOnly,
    t.unidentifiedColumn,
    words.offices,
  ];
  const row = (label: string, figure: Figure, beside: Cell): Cell[] => [
    label, figure.attendances, figure.persons, figure.headsOnly, beside, figure.offices,
  ]; // prettier-ignore
  return [
    head(t.kind),
    row(t.all, figures.all, unknown),
    ...figuresByKind(figures, language).map(({ label, figure }) => row(label, figure, '')),
    [],
    head(t.role),
    ...figuresByRole(figures, language).map(({ label, figure }) => row(label, figure, '')),
  ];
}

const momentOf = (event: EventView, at: Date): string => `${isoDay(at, event.zone)} ${formatTime(at, event.zone)}`;
