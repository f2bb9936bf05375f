import { Injectable } from '@nestjs/common';
import { type EventView, loadEvent, startOf } from '#events';
import { type Asker, Clock, Database, NotFound, type PageOf, type Tx } from '#platform';
import { littleContactMonths } from './answers.js';
import { type BoardFilter, type BoardLine, type BoardOf, listBoard } from './board.queries.js';
import { heldCampaigns } from './campaign.queries.js';
import {
  type AskedCount,
  type ComingCount,
  countAsked,
  countComing,
  countVisits,
  type VisitCount,
} from './figures.queries.js';
import { type PrintedTarget, printedTargets } from './prints.queries.js';

export interface BoardFigures {
  asked: AskedCount[];
  coming: ComingCount[];
  visits: VisitCount;
}

export interface Board extends BoardFigures {
  event: EventView;
  lines: BoardLine[];
  total: number;
  /** prepared and not sent yet */
  held: { id: string; again: boolean; targets: number }[];
}

/** 案内 of an event as staff see them: who was asked, what came of it, in lines and in figures. */
@Injectable()
export class CampaignBoard {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Five statements, however many were asked. @throws NotFound */
  of({ workspaceId, actor }: Asker, eventId: string, filter: BoardFilter, page: PageOf): Promise<Board> {
    return this.#about(workspaceId, eventId, async (tx, event, of) => ({
      event,
      ...(await listBoard(tx, of, filter, page, namesShown(event, actor))),
      asked: await countAsked(tx, eventId),
      coming: await countComing(tx, of),
      visits: await countVisits(tx, eventId),
      held: await heldCampaigns(tx, eventId),
    }));
  }

  /** Every line that a filter names, for a file or a list on paper. */
  whole(
    { workspaceId, actor }: Asker,
    eventId: string,
    filter: BoardFilter,
  ): Promise<{ event: EventView; lines: BoardLine[] }> {
    return this.#about(workspaceId, eventId, async (tx, event, of) => ({
      event,
      lines: (await listBoard(tx, of, filter, { size: mostOfAFile, offset: 0 }, namesShown(event, actor))).lines,
    }));
  }

  /** Whom letters and labels are for, a pile at a time. */
  prints(
    workspaceId: string,
    eventId: string,
    campaignId: string | null,
    page: PageOf,
  ): Promise<{ event: EventView; targets: PrintedTarget[]; total: number }> {
    return this.#about(workspaceId, eventId, async (tx, event) => ({
      event,
      ...(await printedTargets(tx, eventId, campaignId, page)),
    }));
  }

  #about<T>(
    workspaceId: string,
    eventId: string,
    look: (tx: Tx, event: EventView, of: BoardOf) => Promise<T>,
  ): Promise<T> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const event = await loadEvent(tx, eventId);
      if (!event) throw new NotFound();
      return look(tx, event, boardOf(event, this.clock.now()));
    });
  }
}

const mostOfAFile = 20_000;

export function boardOf(event: EventView, now: Date): BoardOf {
  const start = startOf(event) ?? now;
  const knownSince = new Date(start);
  knownSince.setUTCMonth(knownSince.getUTCMonth() - littleContactMonths);
  return { eventId: event.id, start, knownSince };
}

const namesShown = (event: EventView, actor: Asker['actor']): boolean =>
  !event.protectedNames || actor.may('names.protected');
