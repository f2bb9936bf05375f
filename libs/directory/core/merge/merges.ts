import { Injectable } from '@nestjs/common';
import { type Actor, Audit, Clock, Database, Every, NotFound, rows, type Tx, uuidv7 } from '#platform';
import type { Sentence } from '#ui/i18n';
import { forgetOld } from '../forget-old.js';
import { lockOfficeNames } from '../lock-office-names.js';
import { Merge } from './merge.entity.js';
import { Holders } from './holders.js';
import {
  knownElsewhere,
  lockRows,
  ownRows,
  putBack,
  readRows,
  removeOne,
  takeBack,
  takeOver,
  writeColumns,
} from './own-rows.js';
import { apart, inUse, itself, nameTaken, thirdOne, tooLate } from './refusals.js';
import { type Kind, type MergedField, mergedFields, type Snapshot } from './snapshot.js';

const day = 24 * 3_600_000;
/** So long a merge can be undone. */
export const undoable = 30 * day;

export interface MergePreview {
  winner: Record<string, unknown>;
  loser: Record<string, unknown>;
  /** fields in which the two differ */
  fields: MergedField[];
  /** rows that the one that stays takes over */
  moves: { what: Sentence; count: number }[];
  /** why it cannot be done */
  clashes: Sentence[];
}

const oneOf = { office: 'offices', person: 'people' } as const;

/** Two offices, or two people, that are one: whatever points to the one that goes points to the one that stays. */
@Injectable()
export class Merges {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly holders: Holders,
  ) {}

  /** What would happen. @throws NotFound, DomainError where both are the same */
  preview(workspaceId: string, kind: Kind, winner: string, loser: string): Promise<MergePreview> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const pair = await pairOf(tx, workspaceId, kind, winner, loser);
      const { posts } = await ownRows(tx, workspaceId, kind, loser);
      const moves = [{ what: postWords, count: posts.length }];
      for (const { what, find } of this.holders[kind])
        moves.push({ what, count: (await find(tx, workspaceId, loser)).length });
      return {
        ...pair,
        fields: mergedFields[kind].filter((field) => pair.winner[field] !== pair.loser[field]),
        moves: moves.filter(({ count }) => count > 0),
        clashes: await this.#clashes(tx, workspaceId, kind, winner, loser),
      };
    });
  }

  /**
   * @param taken fields whose value is taken from the one that goes
   * @throws NotFound, DomainError where the two stand beside each other
   */
  merge(
    actor: Actor,
    workspaceId: string,
    kind: Kind,
    [winner, loser]: readonly [string, string],
    taken: readonly MergedField[],
  ): Promise<void> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const now = this.clock.now();
      if (kind === 'office') await lockOfficeNames(tx, workspaceId);
      await lockRows(tx, workspaceId, kind, [winner, loser]);
      const pair = await pairOf(tx, workspaceId, kind, winner, loser);
      const clashes = await this.#clashes(tx, workspaceId, kind, winner, loser);
      if (clashes.length) throw apart(clashes);
      const after = Object.fromEntries(taken.map((field) => [field, pair.loser[field]]));
      const name = String(after['name'] ?? pair.winner['name']);
      if (kind === 'person' && (await knownElsewhere(tx, workspaceId, [winner, loser], name))) throw thirdOne();
      const own = await ownRows(tx, workspaceId, kind, loser);
      const had = (await ownRows(tx, workspaceId, kind, winner)).addresses.map(({ email }) => email);
      const emails = own.addresses.map(({ email }) => String(email)).filter((email) => !had.includes(email));
      const moved: Record<string, string[]> = {};
      for (const { holds, find, point } of this.holders[kind]) {
        moved[holds] = await find(tx, workspaceId, loser);
        if (moved[holds].length) await point(tx, workspaceId, moved[holds], winner);
      }
      await takeOver(tx, workspaceId, kind, winner, loser);
      await removeOne(tx, workspaceId, kind, loser);
      await writeColumns(tx, workspaceId, kind, winner, pair.winner, after);
      const before = Object.fromEntries(taken.map((field) => [field, pair.winner[field]]));
      const snapshot: Snapshot = { before, after, loser: pair.loser, moved, taken: emails, ...own };
      await rows(
        tx,
        `insert into merge (id, workspace_id, kind, winner_id, loser_id, snapshot, account_id, created_at)
         values ($1, $2, $3, $4, $5, $6::jsonb, $7, $8)`,
        [uuidv7(), workspaceId, kind, winner, loser, JSON.stringify(snapshot), actor.accountId, now],
      );
      await this.audit.record(tx, actor, `${oneOf[kind]}.merged`, { kind, id: winner });
    });
  }

  /** Both are there again; what was changed since in the one that stayed is left. @throws DomainError where that cannot be any more */
  undo(actor: Actor, workspaceId: string, id: string): Promise<{ kind: Kind; winner: string }> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const now = this.clock.now();
      await lockOfficeNames(tx, workspaceId);
      const merge = await tx.findOne(Merge, { where: { id, workspaceId }, lock: { mode: 'pessimistic_write' } });
      if (!merge || merge.undoneAt) throw new NotFound();
      const { kind, winnerId: winner, loserId: loser, snapshot } = merge;
      await lockRows(tx, workspaceId, kind, [winner]);
      const [stays] = await readRows(tx, workspaceId, kind, [winner]);
      if (!stays || now.getTime() - merge.createdAt.getTime() > undoable) throw tooLate();
      const { before, after } = snapshot;
      const unchanged = Object.keys(before).filter((field) => stays[field] === after[field]);
      const back = Object.fromEntries(unchanged.map((field) => [field, before[field]]));
      await takeBack(tx, workspaceId, kind, winner, snapshot);
      await writeColumns(tx, workspaceId, kind, winner, stays, back);
      const name = String(snapshot.loser['name']);
      if (kind === 'office' && (await nameIsTaken(tx, workspaceId, name))) throw nameTaken();
      await putBack(tx, kind, snapshot);
      for (const { holds, point } of this.holders[kind]) {
        const ids = snapshot.moved[holds] ?? [];
        if (ids.length) await point(tx, workspaceId, ids, loser);
      }
      await tx.update(Merge, { id, workspaceId }, { undoneAt: now });
      await this.audit.record(tx, actor, `${oneOf[kind]}.parted`, { kind, id: winner });
      return { kind, winner };
    });
  }

  /** Of one that was never used anywhere. @throws NotFound, DomainError that says where it is used */
  remove(actor: Actor, workspaceId: string, kind: Kind, id: string): Promise<void> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      await lockRows(tx, workspaceId, kind, [id]);
      const [row] = await readRows(tx, workspaceId, kind, [id]);
      if (!row) throw new NotFound();
      const used: Sentence[] = [];
      const { posts } = await ownRows(tx, workspaceId, kind, id);
      if (kind === 'office' && posts.length) used.push(postWords);
      for (const { what, find } of this.holders[kind]) if ((await find(tx, workspaceId, id)).length) used.push(what);
      if (used.length) throw inUse(used);
      await removeOne(tx, workspaceId, kind, id);
      await this.audit.record(tx, actor, `${kind}.deleted`, { kind, id });
    });
  }

  /** The way back is forgotten, and with it what was there before. */
  @Every(60 * 60_000)
  forgetOld(): Promise<void> {
    return forgetOld(this.database, 'merges', this.clock.now());
  }

  async #clashes(tx: Tx, workspaceId: string, kind: Kind, one: string, other: string): Promise<Sentence[]> {
    const found: Sentence[] = [];
    for (const { clashes } of this.holders[kind]) found.push(...((await clashes?.(tx, workspaceId, one, other)) ?? []));
    return found;
  }
}

const postWords: Sentence = { ja: '所属', en: 'posts' };

async function pairOf(tx: Tx, workspaceId: string, kind: Kind, winner: string, loser: string) {
  if (winner === loser) throw itself();
  const found = await readRows(tx, workspaceId, kind, [winner, loser]);
  const byId = new Map(found.map((row) => [row['id'], row]));
  const [stays, goes] = [byId.get(winner), byId.get(loser)];
  if (!stays || !goes) throw new NotFound();
  return { winner: stays, loser: goes };
}

async function nameIsTaken(tx: Tx, workspaceId: string, name: string): Promise<boolean> {
  const found = await rows<{ id: string }>(tx, 'select id from office where workspace_id = $1 and name = $2', [
    workspaceId,
    name,
  ]);
  return found.length > 0;
}
