import { Injectable } from '@nestjs/common';
import { type EventView, loadEvent } from '#events';
import { MailKinds } from '#messaging';
import { type Actor, Audit, Clock, Database, NotFound, rows, type Tx, uuidv7 } from '#platform';
import { otherMailsOf } from './other-mails.queries.js';
import { mailsOfRules, type RuleStanding, standingOfRules } from './reminder.queries.js';
import { type Offset, ownPurpose, type ReminderAudience } from './reminder.rules.js';
import { type RuleTimeline, timelineOf } from './timeline.rules.js';
import { eventCalledOff } from './refusals.js';
import { type RecipeChoice, writeRecipe } from './write-recipe.js';

export interface OwnRule {
  offset: Offset;
  audience: Extract<ReminderAudience, 'confirmed' | 'waiting' | 'online'>;
}

export interface EventReminders {
  event: EventView;
  rules: RuleStanding[];
  timeline: RuleTimeline;
}

/** The reminders of an event as staff see and set them. Each deed is one transaction with its audit row. */
@Injectable()
export class Reminders {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly kinds: MailKinds,
  ) {}

  /** @throws NotFound where this workspace has no such event */
  of(workspaceId: string, eventId: string): Promise<EventReminders> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const event = await loadEvent(tx, eventId);
      if (!event) throw new NotFound();
      return { event, ...(await this.standing(tx, event)) };
    });
  }

  /** Every rule of an event, what it did and what it will do, and what else was told: three statements. */
  async standing(tx: Tx, event: EventView): Promise<Omit<EventReminders, 'event'>> {
    const now = this.clock.now();
    const rules = await standingOfRules(tx, event.id, now);
    const mails = rules.length > 0 ? await mailsOfRules(tx, event.id) : [];
    const others = await otherMailsOf(tx, event.id, event.zone, this.kinds.answers());
    return { rules, timeline: timelineOf(rules, mails, others, now, event.state === 'published') };
  }

  /** Makes the recipe's rules, or changes them; and switches own ones on or off. What changes stands anew from now on. */
  save(
    workspaceId: string,
    actor: Actor,
    eventId: string,
    choices: readonly RecipeChoice[],
    own: readonly { id: string; active: boolean }[],
  ): Promise<void> {
    return this.#change(workspaceId, actor, eventId, async (tx, now) => {
      await writeRecipe(tx, workspaceId, eventId, choices, now);
      await rows(
        tx,
        `update reminder_rule r set active = o.active, changed_at = case when o.active then $4 else r.changed_at end
         from unnest($2::uuid[], $3::bool[]) as o (id, active)
         where r.event_id = $1 and r.purpose = '${ownPurpose}' and r.id = o.id and r.active <> o.active`,
        [eventId, own.map(({ id }) => id), own.map(({ active }) => active), now],
      );
    });
  }

  /** One rule more, of the organiser's own, before the start. */
  add(workspaceId: string, actor: Actor, eventId: string, { offset, audience }: OwnRule): Promise<void> {
    return this.#change(workspaceId, actor, eventId, (tx, now) =>
      rows(
        tx,
        `insert into reminder_rule (id, workspace_id, event_id, purpose, anchor, offset_minutes, offset_days, at_local, audience, created_at, changed_at)
         values ($1, $2, $3, '${ownPurpose}', 'event-start', $4, $5, $6, $7, $8, $8)`,
        [
          uuidv7(),
          workspaceId,
          eventId,
          'minutes' in offset ? offset.minutes : null,
          'days' in offset ? offset.days : null,
          'days' in offset ? offset.at : null,
          audience,
          now,
        ],
      ),
    );
  }

  #change(
    workspaceId: string,
    actor: Actor,
    eventId: string,
    change: (tx: Tx, now: Date) => Promise<unknown>,
  ): Promise<void> {
    const now = this.clock.now();
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const event = await loadEvent(tx, eventId);
      if (!event) throw new NotFound();
      if (event.state === 'cancelled') throw eventCalledOff();
      await change(tx, now);
      // What stands anew is carried out anew: whether it found anybody before does not matter.
      await rows(
        tx,
        'delete from reminder_round o using reminder_rule r where r.id = o.rule_id and r.event_id = $1 and r.changed_at = $2',
        [eventId, now],
      );
      await this.audit.record(tx, actor, 'reminders.edited', { kind: 'event', id: eventId });
    });
  }
}
