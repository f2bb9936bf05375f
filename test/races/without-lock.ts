import { rows, type Tx } from '../../libs/platform/index.js';
import type { PoolCount } from '../../libs/registration/index.js';

/** What a hurried colleague might write: the same question without `for update`. */
export function readWithoutLock(tx: Tx, poolIds: readonly string[]): Promise<PoolCount[]> {
  return rows<PoolCount>(
    tx,
    'select id, capacity, taken, waiting, next_position as "nextPosition" from pool join pool_count on pool_id = id where id = any($1::uuid[]) order by id',
    [poolIds],
  );
}
