import { Injectable } from '@nestjs/common';
import { type EventView, loadEvent } from '#events';
import { type Actor, Audit, Clock, Database, NotFound, rows, type Tx, uuidv7 } from '#platform';
import type { Asks, QuestionKindName } from './question-kinds/index.js';
import { loadQuestions, type QuestionView } from './question.queries.js';

/** A question as an organiser writes it, in its place. */
export interface QuestionPlan {
  /** null: a new one */
  id: string | null;
  kind: QuestionKindName;
  asks: Asks;
  /** null: of everybody */
  sessionId: string | null;
  label: string;
  hint: string;
  required: boolean;
  options: readonly string[];
}

export interface QuestionLine extends QuestionView {
  closed: boolean;
  /** how many have answered it */
  answers: number;
}

/** 主催者からの質問: what the form of an event asks besides who comes. */
@Injectable()
export class Questions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** What the form asks now. */
  asked(workspaceId: string, eventId: string): Promise<QuestionView[]> {
    return this.database.withWorkspace(workspaceId, (tx) => loadQuestions(tx, eventId));
  }

  /** All questions there ever were, the closed ones last. @throws NotFound */
  desk(workspaceId: string, eventId: string): Promise<{ event: EventView; questions: QuestionLine[] }> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const event = await loadEvent(tx, eventId);
      if (!event) throw new NotFound();
      return { event, questions: await linesOf(tx, eventId) };
    });
  }

  /**
   * Makes these the questions of an event, in this order. One that is missing goes, or is closed where somebody has answered it; of
   * one that was answered the kind stays.
   * @throws NotFound
   */
  write(actor: Actor, workspaceId: string, eventId: string, plans: readonly QuestionPlan[]): Promise<void> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      await rows(tx, `select pg_advisory_xact_lock(hashtextextended('questions:' || $1::text, 0))`, [eventId]);
      const event = await loadEvent(tx, eventId);
      if (!event) throw new NotFound();
      const before = new Map((await linesOf(tx, eventId)).map((line) => [line.id, line]));
      const sessions = new Set(event.sessions.map(({ id }) => id));
      const kept = plans.map((plan, ordinal) => {
        const known = plan.id === null ? undefined : before.get(plan.id);
        return {
          ...plan,
          ordinal,
          id: known?.id ?? uuidv7(),
          kind: known && known.answers > 0 ? known.kind : plan.kind,
          asks: known && known.answers > 0 ? known.asks : plan.asks,
          sessionId: plan.sessionId !== null && sessions.has(plan.sessionId) ? plan.sessionId : null,
        };
      });
      const staying = new Set(kept.map(({ id }) => id));
      const gone = [...before.values()].filter(({ id, closed }) => !closed && !staying.has(id));
      await rows(tx, 'delete from question where id = any($1::uuid[])', [
        gone.filter(({ answers }) => answers === 0).map(({ id }) => id),
      ]);
      await rows(tx, 'update question set closed_at = $2 where id = any($1::uuid[])', [
        gone.filter(({ answers }) => answers > 0).map(({ id }) => id),
        this.clock.now(),
      ]);
      await rows(
        tx,
        `insert into question (id, workspace_id, event_id, session_id, ordinal, kind, asks, label, hint, required, options)
         select q.id, $1, $2, q.session, q.ordinal, q.kind, q.asks, q.label, q.hint, q.required,
           array(select jsonb_array_elements_text(q.options))
         from unnest($3::uuid[], $4::uuid[], $5::int[], $6::text[], $7::text[], $8::text[], $9::text[], $10::bool[], $11::jsonb[])
           as q (id, session, ordinal, kind, asks, label, hint, required, options)
         on conflict (id) do update set session_id = excluded.session_id, ordinal = excluded.ordinal, kind = excluded.kind,
           asks = excluded.asks, label = excluded.label, hint = excluded.hint, required = excluded.required,
           options = excluded.options, closed_at = null`,
        [
          workspaceId,
          eventId,
          kept.map(({ id }) => id),
          kept.map(({ sessionId }) => sessionId),
          kept.map(({ ordinal }) => ordinal),
          kept.map(({ kind }) => kind),
          kept.map(({ asks }) => asks),
          kept.map(({ label }) => label),
          kept.map(({ hint }) => hint),
          kept.map(({ required }) => required),
          kept.map(({ options }) => JSON.stringify(options)),
        ],
      );
      await this.audit.record(tx, actor, 'event.questions-written', { kind: 'event', id: eventId });
    });
  }
}

const linesOf = (tx: Tx, eventId: string): Promise<QuestionLine[]> =>
  rows<QuestionLine>(
    tx,
    `select q.id, q.session_id as "sessionId", q.kind, q.asks, q.label, q.hint, q.required, q.options,
       q.closed_at is not null as closed,
       (select count(*)::int from question_answer a where a.question_id = q.id) as answers
     from question q where q.event_id = $1 order by q.closed_at is not null, q.ordinal, q.id`,
    [eventId],
  );
