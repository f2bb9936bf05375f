import { Injectable } from '@nestjs/common';
import { Clock, Database, Log, type Place, rows, type Tx, uuidv7 } from '#platform';
import { statesBefore } from '../mail.rules.js';
import { type Whereabouts, type WhyHeld, whyRestored } from './home.rules.js';

interface Start {
  /** of the built-in database */
  place?: Place | undefined;
  /** a person says that this is a restored copy: nothing else could know, such as with a machine set back as a whole */
  restored?: boolean | undefined;
}

/**
 * Notices that this database is a restored copy, before anything leaves: what was planned in it may have been sent since the
 * copy was made, so it is held until a person has looked.
 */
@Injectable()
export class Restores {
  /** whether PostgreSQL lets us ask which cluster this is; some providers do not */
  #mayAsk: boolean | undefined;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** Asked once at each start, before mails are planned or sent; several processes may start at once. */
  async notice({ place, restored = false }: Start = {}): Promise<WhyHeld | null> {
    const now = this.clock.now();
    const { why, id, starts } = await this.database.installation(async (tx) => {
      const here = await this.#here(tx);
      const noted = await settledAt(tx, { ...here, file: place?.file ?? null, starts: 0 }, now);
      const besides = place?.startsBeside(noted.id) ?? 0;
      const found = { ...here, file: place?.file ?? null, starts: besides };
      const reason = restored ? 'told' : whyRestored(noted, found);
      if (reason) await this.#hold(tx, reason, now);
      const count = Math.max(noted.starts, besides) + (place ? 1 : 0);
      await settleAt(tx, { ...found, starts: count }, now);
      return { why: reason, id: noted.id, starts: count };
    });
    place?.noteStarts(id, starts);
    return why;
  }

  /** Whether the database was exchanged under this running process: then `notice` is to be asked again. Read as dispatcher. */
  async isElsewhere(tx: Tx): Promise<boolean> {
    const here = await this.#here(tx);
    const [noted] = await rows<Whereabouts & { id: string }>(tx, select);
    return noted !== undefined && whyRestored(noted, { ...here, file: null, starts: 0 }) !== null;
  }

  async #hold(tx: Tx, reason: WhyHeld, now: Date): Promise<void> {
    const [held] = await rows<{ mails: number }>(tx, 'select hold_all_mails($1, $2, $3) as mails', [
      reason,
      now,
      statesBefore('held'),
    ]);
    this.log.warn(
      { reason, mails: held!.mails },
      'this database was restored: mails are held until a person releases them',
    );
  }

  async #here(tx: Tx): Promise<Pick<Whereabouts, 'cluster' | 'database'>> {
    if (this.#mayAsk === undefined) {
      const [right] = await rows<{ may: boolean }>(
        tx,
        `select has_function_privilege('pg_control_system()', 'execute') as may`,
      );
      this.#mayAsk = right!.may;
    }
    const cluster = this.#mayAsk ? `coalesce((select system_identifier::text from pg_control_system()), '')` : `''`;
    const [here] = await rows<{ cluster: string; database: string }>(
      tx,
      `select ${cluster} as cluster, oid::text as database from pg_database where datname = current_database()`,
    );
    return here!;
  }
}

const select = 'select id, cluster, database, file, starts from home';

/** What was noted at the last start, locked until this one is noted; the first start notes where it is. */
async function settledAt(tx: Tx, found: Whereabouts, now: Date): Promise<Whereabouts & { id: string }> {
  await rows(
    tx,
    `insert into home (id, cluster, database, file, noted_at) values ($1, $2, $3, $4, $5) on conflict (single) do nothing`,
    [uuidv7(), found.cluster, found.database, found.file, now],
  );
  const [noted] = await rows<Whereabouts & { id: string }>(tx, `${select} for update`);
  return noted!;
}

async function settleAt(tx: Tx, { cluster, database, file, starts }: Whereabouts, now: Date): Promise<void> {
  await rows(tx, 'update home set cluster = $1, database = $2, file = coalesce($3, file), starts = $4, noted_at = $5', [
    cluster,
    database,
    file,
    starts,
    now,
  ]);
}
