import { Injectable } from '@nestjs/common';
import { loadEvent } from '#events';
import { Mails } from '#messaging';
import { type Actor, type Asker, Audit, Clock, Database, NotFound, rows, type Tx, uuidv7 } from '#platform';
import { changedKinds, withCodes } from './codes.rules.js';
import type { Definition } from './definition.js';
import { issue, unasked } from './issue-invitations.js';
import { requestMails } from '../mail/request.mails.js';
import { flawsOf, refusalOf } from './publication.js';
import { type FramedQuestionnaire, QuestionnaireFrames } from './questionnaire-frames.js';
import { questionnaireOf, type QuestionnaireView } from './questionnaire.queries.js';
import { stageOf } from './questionnaire.rules.js';
import type { QuestionnairePlan, Refusal } from './questionnaire-plan.js';
import { noQuestionnaire, notOpen } from './refusals.js';
import { saveRefusals } from './save-refusals.js';
import { itemsOf, type Template } from './templates.js';
import { loadVersions } from './version.queries.js';
import { writeVersion } from './write-version.js';

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

  /** @throws NotFound where this workspace has no such event */
  framed(asker: Asker, eventId: string): Promise<FramedQuestionnaire> {
    return this.database.withWorkspace(asker.workspaceId, async (tx) =>
      existing(await this.frames.of(tx, asker, eventId)),
    );
  }

  /** Whom a request would go to now. @throws where the event has no questionnaire */
  audience(asker: Asker, eventId: string): Promise<FramedQuestionnaire & { people: number; byAttendance: boolean }> {
    return this.database.withWorkspace(asker.workspaceId, async (tx) => {
      const framed = existing(await this.frames.of(tx, asker, eventId));
      if (!framed.questionnaire) throw noQuestionnaire();
      return { ...framed, ...(await unasked(tx, eventId, framed.questionnaire.id)) };
    });
  }

  /** A first draft; begun twice, it is the one it is. */
  begin(workspaceId: string, actor: Actor, eventId: string, template: Template): Promise<void> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      if (!(await loadEvent(tx, eventId))) throw new NotFound();
      const id = uuidv7();
      const [made] = await rows(
        tx,
        `insert into questionnaire (id, workspace_id, event_id, title, titles, draft, created_at) values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (event_id) do nothing returning id`,
        [
          id,
          workspaceId,
          eventId,
          'アンケート',
          JSON.stringify({ en: 'Questionnaire', 'ja-easy': 'アンケート' }),
          JSON.stringify(withCodes(itemsOf(template), [])),
          this.clock.now(),
        ],
      );
      if (made) await this.#note(tx, actor, 'questionnaire.begun', id);
    });
  }

  /**
   * Saves the draft, and publishes it where that is asked for: all of it or nothing.
   * @param seen `draftRevision` that the editor started from; another one by now is refused once
   */
  save(
    workspaceId: string,
    actor: Actor,
    eventId: string,
    plan: QuestionnairePlan,
    seen: string,
    publishing: boolean,
  ): Promise<Saved> {
    const now = this.clock.now();
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const before = await this.#locked(tx, eventId);
      const versions = await loadVersions(tx, before.id);
      if (seen && seen !== String(before.draftRevision)) return refusedOnly(saveRefusals.changedMeanwhile());
      if (before.invited > 0 && plan.anonymity !== before.anonymity) return refusedOnly(saveRefusals.promised());
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
  request(workspaceId: string, actor: Actor, eventId: string): Promise<{ asked: number; unreachable: number }> {
    const now = this.clock.now();
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const questionnaire = await this.#locked(tx, eventId);
      if (stageOf(questionnaire, now) !== 'open') throw notOpen();
      const issued = await issue(tx, workspaceId, questionnaire.id, now);
      await this.mails.plan(tx, workspaceId, requestMails(eventId, questionnaire, issued));
      await this.#note(tx, actor, 'questionnaire.requested', questionnaire.id);
      return { asked: issued.length, unreachable: issued.filter(({ email }) => email === '').length };
    });
  }

  /** No answers from now on. */
  close(workspaceId: string, actor: Actor, eventId: string): Promise<void> {
    return this.#turn(workspaceId, actor, eventId, 'closed', 'open');
  }

  /** Answers again; a closing date that has passed no longer holds. */
  reopen(workspaceId: string, actor: Actor, eventId: string): Promise<void> {
    return this.#turn(workspaceId, actor, eventId, 'open', 'closed');
  }

  #turn(
    workspaceId: string,
    actor: Actor,
    eventId: string,
    to: 'open' | 'closed',
    from: 'open' | 'closed',
  ): Promise<void> {
    const now = this.clock.now();
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const questionnaire = await this.#locked(tx, eventId);
      if (stageOf(questionnaire, now) !== from) throw notOpen();
      await rows(
        tx,
        `update questionnaire set state = $2, closes_at = case when $2 = 'open' and closes_at <= $3 then null else closes_at end where id = $1`,
        [questionnaire.id, to, now],
      );
      await this.#note(tx, actor, to === 'open' ? 'questionnaire.reopened' : 'questionnaire.closed', questionnaire.id);
    });
  }

  async #locked(tx: Tx, eventId: string): Promise<QuestionnaireView> {
    await rows(tx, 'select 1 from questionnaire where event_id = $1 for no key update', [eventId]);
    const questionnaire = await questionnaireOf(tx, eventId);
    if (!questionnaire) throw noQuestionnaire();
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
    const { draft, changed } = (await questionnaireOf(tx, before.eventId!))!;
    if (before.state === 'draft') await rows(tx, `update questionnaire set state = 'open' where id = $1`, [before.id]);
    return changed ? writeVersion(tx, before.workspaceId, before.id, draft, now) : null;
  }

  #note(tx: Tx, actor: Actor, action: string, id: string): Promise<void> {
    return this.audit.record(tx, actor, action, { kind: 'questionnaire', id });
  }
}

function existing(framed: FramedQuestionnaire | null): FramedQuestionnaire {
  if (!framed) throw new NotFound();
  return framed;
}

const refusedOnly = (...refused: Refusal[]): Saved => ({ refused, published: null });
