import { Injectable } from '@nestjs/common';
import { named, type Statement, type Tx } from '#platform';
import type { PoolCount } from './seating.rules.js';

const lockThem: Statement = {
  name: 'pools-lock',
  text: `select id, capacity, taken, waiting, next_position as "nextPosition"
         from pool where id = any($1::uuid[]) order by id for update`,
};

/** Reads pools for a decision about their places. */
@Injectable()
export class PoolReader {
  /** Locks in id order, so that two applications for the same pools never wait for each other in a ring. */
  read(tx: Tx, poolIds: readonly string[]): Promise<PoolCount[]> {
    return named<PoolCount>(tx, lockThem, [[...new Set(poolIds)]]);
  }
}
