import { Injectable } from '@nestjs/common';
import type { EventView } from '#events';
import { Mails } from '#messaging';
import { type Actor, type Asker, Audit, Clock, Database, NotFound, type PageOf, rows, type Tx } from '#platform';
import { type About, begun } from './begun.js';
import { changedKinds, withCodes } from './codes.rules.js';
import type { Definition } from './definition.js';
import { type Guests, invite, type Invited } from './invite.js';
import { issue, unasked } from './issue-invitations.js';
import { requestMails } from '../mail/request.mails.js';
import { flawsOf, refusalOf } from './publication.js';
import {
  type EventQuestionnaires,
  type FramedQuestionnaire,
  QuestionnaireFrames,
  type QuestionnaireWays,
} from './questionnaire-frames.js';
import {
  listQuestionnaires,
  type QuestionnaireLine,
  type SeriesChoice,
  seriesChoices,
} from './questionnaire-list.queries.js';
import { loadQuestionnaire, lockQuestionnaire, type QuestionnaireView } from './questionnaire.queries.js';
import { isPromised, stageOf } from './questionnaire.rules.js';
import type { QuestionnairePlan, Refusal } from './questionnaire-plan.js';
import { aboutNoEvent, notOpen } from './refusals.js';
import { saveRefusals } from './save-refusals.js';
import type { Template } from './templates.js';
import { loadVersions } from './version.queries.js';
import { writeVersion } from './write-version.js';

/** Whom a request would go to. */
export interface EventAudienceNow extends FramedQuestionnaire {
  event: EventView;
  people: number;
  byAttendance: boolean;
}

export interface ListedQuestionnaires extends QuestionnaireWays {
  lines: QuestionnaireLine[];
  total: number;
}

export interface Saved {
  refused: Refusal[];
  /** number of the version that was published just now; null: nothing new to publish, or not asked for */
  published: number | null;
}

/** Questionnaires as staff define, publish, send and close them. Each deed is one transaction with its audit row. */
@Injectable()
export class Questionnaires {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly mails: Mails,
    private readonly frames: QuestionnaireFrames,
  ) {}

  /** @throws NotFound where this workspace has none of that id */
  framed(asker: Asker, id: string): Promise<FramedQuestionnaire> {
    return this.database.withWorkspace(asker.workspaceId, (tx) => this.frames.of(tx, asker, id));
  }

  /** Those of an event. @throws NotFound where this workspace has no such event */
  ofEvent(asker: Asker, eventId: string): Promise<EventQuestionnaires> {
    return this.database.withWorkspace(asker.workspaceId, (tx) => this.frames.ofEvent(tx, asker, eventId));
  }

  /** One page of all of them, the newest first. */
  list(asker: Asker, page: PageOf): Promise<ListedQuestionnaires> {
    return this.database.withWorkspace(asker.workspaceId, async (tx) => ({
      ...(await listQuestionnaires(tx, asker.workspaceId, page)),
      ...this.frames.ways(asker),
    }));
  }

  /** The series a new one may belong to. */
  series(workspaceId: string): Promise<SeriesChoice[]> {
    return this.database.withWorkspace(workspaceId, (tx) => seriesChoices(tx, workspaceId));
  }

  /** Whom a request would go to now. @throws where it belongs to no event */
  audience(asker: Asker, id: string): Promise<EventAudienceNow> {
    return this.database.withWorkspace(asker.workspaceId, async (tx) => {
      const { event, ...framed } = await this.frames.of(tx, asker, id);
      if (!event) throw aboutNoEvent();
      return { ...framed, event, ...(await unasked(tx, framed.questionnaire)) };
    });
  }

  /**
   * A first draft. @param id made with the form, so that a form sent twice makes one questionnaire
   * @throws NotFound where this workspace has no such event or series, or the id stands for something else
   */
  begin(workspaceId: string, actor: Actor, id: string, about: About, template: Template): Promise<void> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      if (await begun(tx, workspaceId, id, about, template, this.clock.now()))
        await this.#note(tx, actor, 'questionnaire.begun', id);
      else if (!(await loadQuestionnaire(tx, id))) throw new NotFound();
    });
  }

  /**
   * Saves the draft, and publishes it where that is asked for: all of it or nothing.
   * @param seen `draftRevision` that the editor started from; another one by now is refused once
   */
  save(
    workspaceId: string,
    actor: Actor,
    id: string,
    plan: QuestionnairePlan,
    seen: string,
    publishing: boolean,
  ): Promise<Saved> {
    const now = this.clock.now();
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const before = await lockQuestionnaire(tx, id);
      const versions = await loadVersions(tx, before.id);
      if (seen && seen !== String(before.draftRevision)) return refusedOnly(saveRefusals.changedMeanwhile());
      if (isPromised(before) && plan.anonymity !== before.anonymity) return refusedOnly(saveRefusals.promised());
      const kinds = changedKinds(plan.items, versions);
      if (kinds.length > 0) return refusedOnly(...kinds.map(saveRefusals.otherKind));
      const draft = withCodes(plan.items, [...versions, before.draft]);
      const flaws = publishing ? flawsOf(draft) : [];
      if (flaws.length > 0) return refusedOnly(...flaws.map(refusalOf));
      await this.#write(tx, before.id, plan, draft);
      const published = publishing ? await this.#publish(tx, before, now) : null;
      await this.#note(tx, actor, published === null ? 'questionnaire.edited' : 'questionnaire.published', before.id);
      return { refused: [], published };
    });
  }

  /** Asks everybody of the audience who has not been asked yet, by mail. @returns how many, and how many of them have no address */
  request(workspaceId: string, actor: Actor, id: string): Promise<{ asked: number; unreachable: number }> {
    const now = this.clock.now();
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const questionnaire = await this.#open(tx, id, now);
      const { eventId } = questionnaire;
      if (!eventId) throw aboutNoEvent();
      const issued = await issue(tx, workspaceId, id, now);
      await this.mails.plan(tx, workspaceId, requestMails(eventId, questionnaire, issued));
      await this.#note(tx, actor, 'questionnaire.requested', id);
      return { asked: issued.length, unreachable: issued.filter(({ email }) => email === '').length };
    });
  }

  /** Asks these people and offices, each once, with a link of their own. Sends nothing. @returns who was asked just now */
  invite(workspaceId: string, actor: Actor, id: string, guests: Guests): Promise<Invited[]> {
    const now = this.clock.now();
    return this.database.withWorkspace(workspaceId, async (tx) => {
      await this.#open(tx, id, now);
      const invited = await invite(tx, workspaceId, id, guests, now);
      await this.#note(tx, actor, 'questionnaire.requested', id);
      return invited;
    });
  }

  /** No answers from now on. */
  close(workspaceId: string, actor: Actor, id: string): Promise<void> {
    return this.#turn(workspaceId, actor, id, 'closed', 'open');
  }

  /** Answers again; a closing date that has passed no longer holds. */
  reopen(workspaceId: string, actor: Actor, id: string): Promise<void> {
    return this.#turn(workspaceId, actor, id, 'open', 'closed');
  }

  #turn(workspaceId: string, actor: Actor, id: string, to: 'open' | 'closed', from: 'open' | 'closed'): Promise<void> {
    const now = this.clock.now();
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const questionnaire = await lockQuestionnaire(tx, id);
      if (stageOf(questionnaire, now) !== from) throw notOpen();
      await rows(
        tx,
        `update questionnaire set state = $2, closes_at = case when $2 = 'open' and closes_at <= $3 then null else closes_at end where id = $1`,
        [questionnaire.id, to, now],
      );
      await this.#note(tx, actor, to === 'open' ? 'questionnaire.reopened' : 'questionnaire.closed', questionnaire.id);
    });
  }

  /** Locked, and taking answers. */
  async #open(tx: Tx, id: string, now: Date): Promise<QuestionnaireView> {
    const questionnaire = await lockQuestionnaire(tx, id);
    if (stageOf(questionnaire, now) !== 'open') throw notOpen();
    return questionnaire;
  }

  #write(tx: Tx, id: string, plan: QuestionnairePlan, draft: Definition): Promise<unknown> {
    return rows(
      tx,
      `update questionnaire set title = $2, titles = $3, anonymity = $4, closes_at = $5, draft = $6, draft_revision = draft_revision + 1
       where id = $1`,
      [id, plan.title, JSON.stringify(plan.titles), plan.anonymity, plan.closesAt, JSON.stringify(draft)],
    );
  }

  async #publish(tx: Tx, before: QuestionnaireView, now: Date): Promise<number | null> {
    const { draft, changed } = (await loadQuestionnaire(tx, before.id))!;
    if (before.state === 'draft') await rows(tx, `update questionnaire set state = 'open' where id = $1`, [before.id]);
    return changed ? writeVersion(tx, before.workspaceId, before.id, draft, now) : null;
  }

  #note(tx: Tx, actor: Actor, action: string, id: string): Promise<void> {
    return this.audit.record(tx, actor, action, { kind: 'questionnaire', id });
  }
}

const refusedOnly = (...refused: Refusal[]): Saved => ({ refused, published: null });
