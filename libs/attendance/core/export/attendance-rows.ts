import { type EventView, placeLine, sessionTitle } from '#events';
import type { XlsxTable } from '#platform';
import { isoDay, type Language, formatTime } from '#ui/i18n';
import { registrationWords } from '#registration';
import { attendanceWords } from '../attendance-words.js';
import type { Figure } from '../figures.queries.js';
import { figuresByKind, figuresByRole, type FigureLine } from '../figure-groups.js';
import type { ListedEvent } from '../attendance-desk.js';
import type { RollLine } from '../roll.queries.js';
import { listWords } from '../list-words.js';

export type Cell = string | number;

/** What stands above each column of `peopleRows`. */
export function peopleHead(event: EventView, language: Language): string[] {
  const { columns } = listWords.of(language);
  const { code, name, kana, office, kind, district, role, heads, phone, place } = columns;
  const ofSession = event.sessions.flatMap((session) => {
    const title = sessionTitle(event, session, language);
    const named = (column: string) => [title, column].filter(Boolean).join(' ');
    return [named(columns.attendance), named(columns.time), named(columns.source), named(columns.note)];
  });
  return [code, name, kana, office, kind, district, role, heads, phone, place, ...ofSession];
}

/** One row a person with what holds at each session. A session without a seat stays empty. */
export async function* peopleRows(
  { event, roll }: Pick<ListedEvent, 'event' | 'roll'>,
  language: Language,
): AsyncGenerator<Cell[]> {
  const roles = registrationWords.of(language).role;
  const pools = new Map(
    event.sessions.flatMap((session) => session.pools.map((pool) => [pool.id, placeLine(pool, language)])),
  );
  for await (const line of roll) {
    const seated = line.places.map(({ poolId }) => poolId).find((id) => id !== null);
    yield [
      line.code, line.name, line.kana, line.officeName, line.officeKind, line.district, roles[line.role], line.heads, line.phone,
      (seated && pools.get(seated)) ?? '',
      ...event.sessions.flatMap(({ id }) => statedCells(event, line, id, language)),
    ]; // prettier-ignore
  }
}

function statedCells(event: EventView, { places }: RollLine, sessionId: string, language: Language): Cell[] {
  const words = attendanceWords.of(language);
  const place = places.find((one) => one.sessionId === sessionId);
  if (!place) return ['', '', '', ''];
  if (place.statement === null) return [words.notYet, '', '', ''];
  return [words.kind[place.statement], momentOf(event, place.at!), words.source[place.source!], place.note];
}

/** 延べ and 実 by kind and by role, with what is beside them in columns of its own. */
export function figureTables(
  { figures, unidentified }: Pick<ListedEvent, 'figures' | 'unidentified'>,
  language: Language,
): XlsxTable[] {
  const t = listWords.of(language);
  const words = attendanceWords.of(language);
  const unknown = unidentified.reduce((sum, { count }) => sum + count, 0);
  const head = (group: string) => [
    group, words.attendances, words.persons, t.headsOnly, t.unidentifiedColumn, words.offices,
  ]; // prettier-ignore
  const row = (label: string, figure: Figure, beside: Cell): Cell[] => [
    label, figure.attendances, figure.persons, figure.headsOnly, beside, figure.offices,
  ]; // prettier-ignore
  const lines = (groups: readonly FigureLine[]) => groups.map(({ label, figure }) => row(label, figure, ''));
  return [
    { head: head(t.kind), rows: [row(t.all, figures.all, unknown), ...lines(figuresByKind(figures, language))] },
    { head: head(t.role), rows: lines(figuresByRole(figures, language)) },
  ];
}

const momentOf = (event: EventView, at: Date): string => `${isoDay(at, event.zone)} ${formatTime(at, event.zone)}`;
