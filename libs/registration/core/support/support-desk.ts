import { Injectable } from '@nestjs/common';
import { type EventView, loadEvent } from '#events';
import { type Actor, Audit, Clock, Database, NotFound, type PageOf, rows, StaffNames, type Tx } from '#platform';
import { listNeeds, type NeedLine, sealedNeeds } from './support.queries.js';
import type { Support } from './support.rules.js';
import { SupportSeal } from './support-seal.js';

/** One need that was opened. */
export interface OpenedNeed extends NeedLine {
  /** null where it was sealed with a key that is no longer here */
  support: Support | null;
  note: string;
}

/** How far the arrangement of one need is. */
export interface Arrangement {
  /** account of a member of staff, or nobody yet */
  arrangedBy: string | null;
  due: string | null;
  done: boolean;
  note: string;
}

interface AtEvent {
  event: EventView;
  /** who works here, by account */
  staff: ReadonlyMap<string, string>;
}

/** 配慮の手配: what staff with the permission see and arrange. Opening a need is noted each time. */
@Injectable()
export class SupportDesk {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly seal: SupportSeal,
    private readonly audit: Audit,
    private readonly names: StaffNames,
  ) {}

  /** Who needs something and how far that is, nothing of what it is. */
  list(
    workspaceId: string,
    eventId: string,
    page: PageOf,
  ): Promise<AtEvent & { lines: NeedLine[]; total: number; open: number }> {
    return this.#at(workspaceId, eventId, async (tx, event) => {
      const found = await listNeeds(tx, eventId, page);
      return { event, ...found, staff: await this.names.everybody(tx, workspaceId) };
    });
  }

  /** Opens the need of one person, and notes who did. @throws NotFound */
  view(
    workspaceId: string,
    actor: Actor,
    eventId: string,
    registrationId: string,
  ): Promise<AtEvent & { need: OpenedNeed }> {
    return this.#at(workspaceId, eventId, async (tx, event) => {
      const staff = await this.names.everybody(tx, workspaceId);
      const [need] = await this.#open(tx, workspaceId, actor, eventId, registrationId);
      if (!need) throw new NotFound();
      return { event, staff, need };
    });
  }

  /** Opens all of an event, to be printed; each of them is noted. */
  viewAll(workspaceId: string, actor: Actor, eventId: string): Promise<AtEvent & { needs: OpenedNeed[] }> {
    return this.#at(workspaceId, eventId, async (tx, event) => {
      const staff = await this.names.everybody(tx, workspaceId);
      return { event, staff, needs: await this.#open(tx, workspaceId, actor, eventId, null) };
    });
  }

  /** @throws NotFound also where nobody of this account works here */
  arrange(
    workspaceId: string,
    actor: Actor,
    eventId: string,
    registrationId: string,
    { arrangedBy, due, done, note }: Arrangement,
  ): Promise<void> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      if (arrangedBy && !(await this.names.everybody(tx, workspaceId)).has(arrangedBy)) throw new NotFound();
      const changed = await rows(
        tx,
        `update support_need set arranged_by = $3::uuid, due = $4::date, note = $5,
           done_at = case when $6::boolean then coalesce(done_at, $7::timestamptz) end
         where registration_id = $1 and registration_id in (select id from registration where event_id = $2)
         returning registration_id`,
        [
          registrationId,
          eventId,
          arrangedBy,
          due,
          this.seal.sealNote(workspaceId, registrationId, note),
          done,
          this.clock.now(),
        ],
      );
      if (changed.length === 0) throw new NotFound();
      await this.audit.record(tx, actor, 'support.arranged', { kind: 'registration', id: registrationId });
    });
  }

  async #open(
    tx: Tx,
    workspaceId: string,
    actor: Actor,
    eventId: string,
    registrationId: string | null,
  ): Promise<OpenedNeed[]> {
    const found = await sealedNeeds(tx, eventId, registrationId);
    for (const { registrationId: id } of found)
      await this.audit.record(tx, actor, 'support.viewed', { kind: 'registration', id });
    return found.map(({ sealed, note, ...line }) => ({
      ...line,
      support: this.seal.open(workspaceId, line.registrationId, sealed),
      note: this.seal.openNote(workspaceId, line.registrationId, note),
    }));
  }

  #at<T>(workspaceId: string, eventId: string, look: (tx: Tx, event: EventView) => Promise<T>): Promise<T> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const event = await loadEvent(tx, eventId);
      if (!event) throw new NotFound();
      return look(tx, event);
    });
  }
}
