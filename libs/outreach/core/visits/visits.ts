import { Injectable } from '@nestjs/common';
import { type EventView, loadEvent } from '#events';
import { type Asker, Audit, Clock, Database, NotFound, type PageOf, rows, StaffNames } from '#platform';
import { idsOf, type Whom } from '../campaigns/follow-ups.js';
import { loadVisit, listVisits, type VisitFilter, type VisitLine, type VisitView } from './visits.queries.js';

/** What is written down of one. */
export interface VisitNotes {
  plannedOn: string | null;
  doneOn: string | null;
  note: string;
  situation: string;
  obstacle: string;
  wish: string;
  nextStep: string;
}

export interface VisitList {
  lines: VisitLine[];
  planned: number;
  done: number;
  total: number;
  /** after which they go; null: of any */
  event: EventView | null;
}

/** 訪問: whom somebody goes to see, and what they brought back. */
@Injectable()
export class Visits {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly staff: StaffNames,
  ) {}

  /** Those of an event, or of the whole host body; three statements. */
  list(workspaceId: string, filter: VisitFilter, page: PageOf): Promise<VisitList> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const event = filter.eventId ? await loadEvent(tx, filter.eventId) : null;
      if (filter.eventId && !event) throw new NotFound();
      const { lines, ...counts } = await listVisits(tx, filter, page);
      const names = await this.staff.of(
        tx,
        lines.flatMap(({ accountId }) => accountId ?? []),
      );
      return { event, ...counts, lines: lines.map((line) => ({ ...line, by: names.get(line.accountId ?? '') ?? '' })) };
    });
  }

  /** @throws NotFound */
  one(workspaceId: string, id: string): Promise<VisitView> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const visit = await loadVisit(tx, id);
      if (!visit) throw new NotFound();
      return visit;
    });
  }

  /** Plans one for each office, once an event as long as it has not been done. @returns how many are new */
  plan({ workspaceId, actor }: Asker, eventId: string, whom: Whom, plannedOn: string): Promise<number> {
    const now = this.clock.now();
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const event = await loadEvent(tx, eventId);
      if (!event) throw new NotFound();
      const made = await rows<{ id: string }>(
        tx,
        `insert into visit (id, workspace_id, office_id, event_id, planned_on, account_id, created_by, created_at)
         select uuidv7(), $1, o.office_id, $2, $3, $4, $4, $5
         from (select distinct office_id from invitation_now where event_id = $2 and id = any($6::uuid[]) and office_id is not null order by office_id) o
         on conflict (event_id, office_id) where done_on is null and event_id is not null do nothing returning id`,
        [workspaceId, eventId, plannedOn, actor.accountId, now, await idsOf(tx, event, whom, now)],
      );
      await this.audit.record(tx, actor, 'visit.planned', { kind: 'event', id: eventId });
      return made.length;
    });
  }

  /** Writes down when it is or was, and what was heard there. */
  note({ workspaceId, actor }: Asker, id: string, notes: VisitNotes): Promise<void> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const done = await rows<{ id: string }>(
        tx,
        `update visit set planned_on = $2, done_on = $3, note = $4, situation = $5, obstacle = $6, wish = $7, next_step = $8,
           account_id = case when $3::date is not null and done_on is null then $9 else account_id end
         where id = $1 returning id`,
        [
          id,
          notes.plannedOn,
          notes.doneOn,
          notes.note,
          notes.situation,
          notes.obstacle,
          notes.wish,
          notes.nextStep,
          actor.accountId,
        ],
      );
      if (done.length === 0) throw new NotFound();
      await this.audit.record(tx, actor, 'visit.noted', { kind: 'visit', id });
    });
  }

  /** Drops one that has not been done. */
  remove({ workspaceId, actor }: Asker, id: string): Promise<void> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      await rows(tx, 'delete from visit where id = $1 and done_on is null', [id]);
      await this.audit.record(tx, actor, 'visit.dropped', { kind: 'visit', id });
    });
  }
}
