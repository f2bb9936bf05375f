import { AsyncLocalStorage } from 'node:async_hooks';

/** visitor and staff: a page somebody waits for · export: a file · background: jobs and sweeps, and whatever no request asked for */
export type WorkKind = 'visitor' | 'staff' | 'export' | 'background';

export interface TimeLimit {
  /** milliseconds for one statement */
  statement: number;
  /** milliseconds for one row that somebody else holds */
  lock: number;
}

/** The one place that says how long the database may work for whom. Migrations have no limit. */
export const timeLimits: Readonly<Record<WorkKind, TimeLimit>> = {
  visitor: { statement: 10_000, lock: 5_000 },
  staff: { statement: 20_000, lock: 5_000 },
  export: { statement: 120_000, lock: 5_000 },
  background: { statement: 300_000, lock: 30_000 },
};

/** A transaction in which nothing happens for so long belongs to nobody any more. */
export const idleInTransactionMs = 120_000;

const work = new AsyncLocalStorage<{ kind: WorkKind }>();

/** Everything that follows from here is work for one request: a visitor's until the door knows better. */
export const inRequest = (follow: () => void): void => work.run({ kind: 'visitor' }, follow);

/** What the request that is being answered turns out to be; nothing outside of one. */
export function becomes(kind: WorkKind): void {
  const current = work.getStore();
  if (current) current.kind = kind;
}

export const workKind = (): WorkKind => work.getStore()?.kind ?? 'background';
