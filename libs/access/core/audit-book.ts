import { Injectable } from '@nestjs/common';
import { type Actor, Config, named, rows, type Statement, type Tx } from '#platform';
import { createHash, createHmac } from 'node:crypto';

export interface Deed {
  workspaceId: string;
  at: Date;
  actor: Pick<Actor, 'accountId'> & { origin?: string | null };
  /** `office.edited`: the thing, and what was done to it */
  action: string;
  subject: { kind: string; id: string };
}

/** A line of a trail, by which later ones can be told to follow. */
export interface Mark {
  seq: string;
  hash: Buffer;
  /** sealed with the key; lines of versions before 0.2 are not */
  keyed: boolean;
}

interface Line extends Mark {
  previousHash: Buffer | null;
  /** every field in the order in which it is sealed; the time as seconds with microseconds */
  fields: (string | null)[];
}

export interface Reading {
  /** the last line that follows from those before it; null where the trail is empty */
  end: Mark | null;
  /** `seq` of the first line that does not */
  brokenAt: string | null;
}

/** Lines read at a time: a few milliseconds of hashing. */
const slice = 500;

const read: Statement = {
  name: 'access.audit-slice',
  text: `select seq, keyed, hash, previous_hash as "previousHash",
    array[workspace_id::text, extract(epoch from at)::text, account_id::text, action, subject_kind, subject_id, origin] as fields
  from audit where workspace_id = $1 and seq > $2 order by seq limit ${slice}`,
};

/**
 * The trail of each workspace as a chain: every line is sealed over the one before it with a key that is not in the database,
 * so that nobody who can write there can make the lines anew.
 */
@Injectable()
export class AuditBook {
  readonly #key: Buffer;

  constructor({ secretKey }: Config) {
    this.#key = createHmac('sha256', secretKey!).update('access.audit').digest();
  }

  /**
   * Adds a line. The lock makes the lines a chain, whoever writes at the same time; it is held until the transaction ends,
   * so a deed is recorded last.
   */
  async write(tx: Tx, { workspaceId, at, actor, action, subject }: Deed): Promise<void> {
    await rows(tx, `select pg_advisory_xact_lock(hashtextextended('audit:' || $1::text, 0))`, [workspaceId]);
    const [former] = await rows<{ hash: Buffer }>(
      tx,
      'select hash from audit where workspace_id = $1 order by seq desc limit 1',
      [workspaceId],
    );
    const origin = actor.origin ?? null;
    const fields = [workspaceId, epochOf(at), actor.accountId, action, subject.kind, subject.id, origin];
    const previous = former?.hash ?? null;
    await rows(
      tx,
      `insert into audit (workspace_id, at, account_id, action, subject_kind, subject_id, origin, previous_hash, hash, keyed)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, true)`,
      [
        workspaceId,
        at,
        actor.accountId,
        action,
        subject.kind,
        subject.id,
        origin,
        previous,
        this.#seal(previous, fields),
      ],
    );
  }

  /** Reads a trail line by line, after `from` or from its beginning. */
  async readThrough(tx: Tx, workspaceId: string, from: Mark | null): Promise<Reading> {
    let end = from;
    for (;;) {
      const lines = await named<Line>(tx, read, [workspaceId, end?.seq ?? '0']);
      for (const line of lines) {
        if (!this.#follows(line, end)) return { end, brokenAt: line.seq };
        end = { seq: line.seq, hash: line.hash, keyed: line.keyed };
      }
      if (lines.length < slice) return { end, brokenAt: null };
    }
  }

  /** Of the words that stand outside of the database. */
  sealOf(text: string): string {
    return createHmac('sha256', this.#key).update(text).digest('base64url');
  }

  #follows({ previousHash, hash, keyed, fields }: Line, former: Mark | null): boolean {
    // Once sealed, a trail stays sealed: plain hashes anybody can make.
    if (former?.keyed && !keyed) return false;
    const before = former?.hash ?? null;
    const linked = before ? previousHash?.equals(before) === true : previousHash === null;
    return linked && hash.equals(keyed ? this.#seal(before, fields) : plain(before, fields));
  }

  #seal(previous: Buffer | null, fields: readonly (string | null)[]): Buffer {
    return createHmac('sha256', this.#key).update(contentOf(previous, fields)).digest();
  }
}

const plain = (previous: Buffer | null, fields: readonly (string | null)[]): Buffer =>
  createHash('sha256').update(contentOf(previous, fields)).digest();

/** Every field with its length in code points in front, so that no two different lines give the same bytes. */
function contentOf(previous: Buffer | null, fields: readonly (string | null)[]): Buffer {
  const words = fields.map((field) => (field === null ? '-' : `${Array.from(field).length}:${field}`));
  return Buffer.concat([previous ?? Buffer.alloc(0), Buffer.from(words.join(','), 'utf8')]);
}

/** As PostgreSQL writes `extract(epoch from …)`: microseconds with six digits. */
function epochOf(at: Date): string {
  const ms = at.getTime();
  return `${Math.floor(ms / 1000)}.${String(ms % 1000).padStart(3, '0')}000`;
}
