import { isUuid } from '#platform';
import { modes, type RosterFilter, rosterSorts, rosterStates } from '../core/roster-filter.js';

export const channels = ['link', 'office', 'staff', 'paper'] as const;
export const marks = ['first', 'corrected'] as const;

type Query = Record<string, string | undefined>;

/** What narrows a list, as its address says it; names are looked for under the id of a stored search. */
const allowed: Record<string, (written: string) => boolean> = {
  state: among(rosterStates),
  since: (written) => momentIn(written) !== undefined,
  session: isUuid,
  mode: among(modes),
  pool: isUuid,
  kind: isShort,
  district: isShort,
  channel: among(channels),
  mark: among(marks),
  office: isUuid,
  sort: among(rosterSorts),
  view: among(['offices']),
  search: isUuid,
};

export type RosterParams = Readonly<Record<string, string>>;

/** Of an address only what is understood; the first choice of an order says nothing. */
export const paramsIn = (query: Query): RosterParams =>
  Object.fromEntries(
    Object.entries(allowed).flatMap(([name, fits]) => {
      const written = query[name];
      return typeof written === 'string' && fits(written) && written !== rosterSorts[0] ? [[name, written]] : [];
    }),
  );

/** @param text what the stored search says */
export function filterOf(params: RosterParams, text: string | null): RosterFilter {
  const { state, since, session, mode, pool, kind, district, channel, mark, office, sort } = params;
  return {
    state: rosterStates.find((one) => one === state),
    since: momentIn(since),
    text: text || undefined,
    session,
    mode: modes.find((one) => one === mode),
    pool,
    kind,
    district,
    channel: channels.find((one) => one === channel),
    mark: marks.find((one) => one === mark),
    officeOf: office,
    sort: rosterSorts.find((one) => one === sort),
  };
}

/** The list with some of what narrows it changed; without its page. */
export function hrefOf(base: string, params: RosterParams, changes: Readonly<Record<string, string | undefined>> = {}) {
  const entries = Object.entries({ ...params, ...changes }).filter((entry): entry is [string, string] =>
    Boolean(entry[1]),
  );
  const query = new URLSearchParams(entries).toString();
  return query ? `${base}?${query}` : base;
}

/** What is narrowed by more than a state and an order. */
export const isNarrowed = (params: RosterParams): boolean =>
  Object.keys(params).some((name) => !['state', 'sort', 'view', 'since'].includes(name));

function among(words: readonly string[]): (written: string) => boolean {
  return (written) => words.includes(written);
}

function isShort(written: string): boolean {
  return written.length > 0 && written.length <= 100;
}

/** Where a list began to count; nothing where the address does not say. */
function momentIn(written: string | undefined): Date | undefined {
  const moment = new Date(written && /^\d{4}-\d\d-\d\dT[\d:.]{5,12}Z$/.test(written) ? written : NaN);
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}
