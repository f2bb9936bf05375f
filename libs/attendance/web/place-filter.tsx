import { eventWords, type PoolView, type SessionView, placeLine } from '#events';
import type { Visit } from '#platform';
import { States } from '#ui';
import type { ArrivalGroup } from '../core/arrival-counts.queries.js';
import { headsOf } from '../core/by-place.js';
import { receptionTexts } from './reception.texts.js';

/** 会場 · where there are two of a kind, which */
const shortly = (pool: PoolView, { pools }: SessionView, { language }: Visit): string =>
  pools.filter(({ mode }) => mode === pool.mode).length > 1
    ? placeLine(pool, language)
    : eventWords.of(language).mode[pool.mode];

interface PlaceFilterProps {
  visit: Visit;
  session: SessionView;
  /** everybody of the session */
  groups: readonly ArrivalGroup[];
  /** the one that is chosen */
  pool: string | undefined;
  href: (pool: string | undefined) => string;
}

/** The places of a session with how many are expected at each; nothing where there is only one. */
export function PlaceFilter({ visit, session, groups, pool: chosen, href }: PlaceFilterProps) {
  if (session.pools.length < 2) return null;
  const t = receptionTexts.of(visit.language);
  return (
    <States
      label={t.byPlace}
      items={[
        { href: href(undefined), label: t.everyPlace, count: headsOf(groups), current: chosen === undefined },
        ...session.pools.map((pool) => ({
          href: href(pool.id),
          label: shortly(pool, session, visit),
          count: headsOf(groups.filter(({ poolId }) => poolId === pool.id)),
          current: chosen === pool.id,
        })),
      ]}
    />
  );
}
