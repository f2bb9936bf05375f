import { eventWords, type PoolView, type SessionView, placeLine } from '#events';
import type { Visit } from '#platform';
import { States } from '#platform/ui';
import type { ReceptionLine } from '../reception-list.js';
import { receptionTexts } from './reception.texts.js';

/** 会場 · where there are two of a kind, which */
const shortly = (pool: PoolView, { pools }: SessionView, { language }: Visit): string =>
  pools.filter(({ mode }) => mode === pool.mode).length > 1
    ? placeLine(pool, language)
    : eventWords.of(language).mode[pool.mode];

interface PlaceFilterProps {
  visit: Visit;
  session: SessionView;
  lines: readonly ReceptionLine[];
  /** the one that is chosen */
  pool: string | undefined;
  href: (pool: string | undefined) => string;
}

/** The places of a session with how many are expected at each; nothing where there is only one. */
export function PlaceFilter({ visit, session, lines, pool: chosen, href }: PlaceFilterProps) {
  if (session.pools.length < 2) return null;
  const t = receptionTexts.of(visit.language);
  const heads = (list: readonly ReceptionLine[]) => list.reduce((sum, line) => sum + line.heads, 0);
  return (
    <States
      label={t.byPlace}
      items={[
        { href: href(undefined), label: t.everyPlace, count: heads(lines), current: chosen === undefined },
        ...session.pools.map((pool) => ({
          href: href(pool.id),
          label: shortly(pool, session, visit),
          count: heads(lines.filter(({ place }) => place.poolId === pool.id)),
          current: chosen === pool.id,
        })),
      ]}
    />
  );
}
