import { isUuid, type Visit } from '#platform';
import { isKanaRow, type KanaRow } from '../core/kana-row.rules.js';

/** What the address of the reception says: never a name, only the id under which a search is kept. */
export interface ReceptionPlace {
  session?: string | undefined;
  kana?: KanaRow | undefined;
  search?: string | undefined;
  /** one place of the session: its pool */
  pool?: string | undefined;
  /** those before their screens are unfolded */
  online?: 'open' | undefined;
}

export type Query = Record<string, string | undefined>;

/** Nonsense is left out. */
export const placeIn = (query: Query): ReceptionPlace => ({
  session: isUuid(query.session) ? query.session : undefined,
  kana: isKanaRow(query.kana) ? query.kana : undefined,
  search: isUuid(query.search) ? query.search : undefined,
  pool: isUuid(query.pool) ? query.pool : undefined,
  online: query.online === 'open' ? 'open' : undefined,
});

export const eventPath = (visit: Visit, eventId: string): string =>
  `/w/${visit.workspace.slug}/staff/events/${eventId}`;

/** @param part below the reception: `facts`, `walk-ins/new` */
export function receptionPath(visit: Visit, eventId: string, place: ReceptionPlace, part = ''): string {
  const query = Object.entries(place).flatMap(([name, value]) =>
    value ? [`${name}=${encodeURIComponent(value)}`] : [],
  );
  return `${eventPath(visit, eventId)}/reception${part && `/${part}`}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}

/** Where a row stands on the page: after a tap the browser goes back to it. */
export const rowId = (registrationId: string): string => `r-${registrationId}`;
