import { Injectable } from '@nestjs/common';
import { atOnce, named, rows, type Statement, type Tx } from '#platform';
import type { PoolCount } from './seating.rules.js';

const lockThem: Statement = {
  name: 'pools-lock',
  text: `select pool_id as id, taken, waiting, next_position as "nextPosition"
         from pool_count where pool_id = any($1::uuid[]) order by pool_id for update`,
};

/** Asked after the lock, in a statement of its own: whoever changes a capacity holds the lock, too. */
const capacities: Statement = {
  name: 'pool-capacities',
  text: 'select id, capacity from pool_card where id = any($1::uuid[])',
};

/** Reads pools for a decision about their places. */
@Injectable()
export class PoolReader {
  /** Locks in id order, so that two applications for the same pools never wait for each other in a ring. */
  async read(tx: Tx, poolIds: readonly string[]): Promise<PoolCount[]> {
    const ids = [[...new Set(poolIds)]];
    const [counts, limits] = await atOnce(
      tx,
      () => named<Omit<PoolCount, 'capacity'>>(tx, lockThem, ids),
      () => named<Pick<PoolCount, 'id' | 'capacity'>>(tx, capacities, ids),
    );
    const capacity = new Map(limits.map((pool) => [pool.id, pool.capacity]));
    return counts.map((count) => ({ ...count, capacity: capacity.get(count.id)! }));
  }
}

/** Nobody sits down at this event until the transaction ends: for whoever changes its pools. In the same order as above. */
export async function holdPlaces(tx: Tx, eventId: string): Promise<void> {
  await rows(
    tx,
    `select 1 from pool_count where pool_id in (select id from pool_card where event_id = $1) order by pool_id for update`,
    [eventId],
  );
}
