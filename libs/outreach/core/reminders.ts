import { Injectable } from '@nestjs/common';
import { type EventView, loadEvent } from '#events';
import { MailKinds } from '#messaging';
import { type Actor, Audit, Clock, Database, NotFound, rows, type Tx, uuidv7 } from '#platform';
import { otherMailsOf } from './other-mails.queries.js';
import { mailsOfRules, type RuleStanding, standingOfRules } from './reminder.queries.js';
import { type Offset, ownPurpose, type Purpose, recipe, type ReminderAudience } from './reminder.rules.js';
import { type RuleTimeline, timelineOf } from './timeline.rules.js';
import { eventCalledOff } from './refusals.js';

/** A rule of the recipe as an organiser wants it. */
export interface RecipeChoice {
  purpose: Purpose;
  active: boolean;
  offset: { days: number; at: string };
}

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

function writeRecipe(
  tx: Tx,
  workspaceId: string,
  eventId: string,
  choices: readonly RecipeChoice[],
  now: Date,
): Promise<unknown> {
  const rules = choices.flatMap(({ purpose, active, offset }) => {
    const planned = recipe.find((rule) => rule.purpose === purpose);
    if (!planned) return [];
    return [
      {
        id: uuidv7(),
        purpose,
        active,
        anchor: planned.anchor,
        offset_days: offset.days,
        at_local: offset.at,
        audience: planned.audience,
        late_policy: planned.latePolicy,
        good_for_minutes: planned.goodForMinutes,
      },
    ];
  });
  return rows(
    tx,
    `insert into reminder_rule (id, workspace_id, event_id, purpose, anchor, offset_days, at_local, audience, late_policy,
                                good_for_minutes, active, created_at, changed_at)
     select id, $2, $3, purpose, anchor, offset_days, at_local, audience, late_policy, good_for_minutes, active, $4, $4
     from jsonb_to_recordset($1::jsonb) as r(id uuid, purpose text, anchor text, offset_days int, at_local time, audience text,
                                             late_policy text, good_for_minutes int, active boolean)
     on conflict (event_id, purpose) where purpose <> '${ownPurpose}' do update set
       offset_days = excluded.offset_days, at_local = excluded.at_local, active = excluded.active,
       changed_at = case when reminder_rule.offset_days <> excluded.offset_days or reminder_rule.at_local <> excluded.at_local
                           or (excluded.active and not reminder_rule.active)
                         then excluded.changed_at else reminder_rule.changed_at end`,
    [JSON.stringify(rules), workspaceId, eventId, now],
  );
}
