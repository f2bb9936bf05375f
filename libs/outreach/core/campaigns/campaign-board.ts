import { Injectable } from '@nestjs/common';
import { type EventView, loadEvent, startOf } from '#events';
import { type Asker, Clock, Database, NotFound, type PageOf, type Tx } from '#platform';
import { type Addressee, addresseesOf } from './addressees.queries.js';
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
import { printedTargets, wordsOf } from './prints.queries.js';

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

/** One letter of a pile. */
export interface PrintedLetter {
  /** null before it is released */
  code: string | null;
  /** its place in the pile, on label and letter */
  number: number;
  addressee: Addressee;
  body: string;
}

export interface Prints {
  event: EventView;
  letters: PrintedLetter[];
  total: number;
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

  /** Whom letters and labels are for, a pile at a time: three statements. */
  prints(workspaceId: string, eventId: string, page: PageOf): Promise<Prints> {
    return this.#about(workspaceId, eventId, async (tx, event) => {
      const { targets, total } = await printedTargets(tx, eventId, page);
      const addressees = await addresseesOf(tx, eventId, targets);
      const words = await wordsOf(tx, [...new Set(targets.map(({ campaignId }) => campaignId))]);
      const bodies = new Map(words.map(({ id, body }) => [id, body]));
      const letters = targets.map(({ code, campaignId }, n) => ({
        code,
        number: page.offset + n + 1,
        addressee: addressees[n]!,
        body: bodies.get(campaignId) ?? '',
      }));
      return { event, letters, total };
    });
  }

  /** The event alone, for what is handed out to anybody. @throws NotFound */
  event(workspaceId: string, eventId: string): Promise<EventView> {
    return this.#about(workspaceId, eventId, (_, event) => Promise.resolve(event));
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
