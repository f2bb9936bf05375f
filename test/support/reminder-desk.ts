import { type EventPlan, Events, type EventView } from '#events';
import { MailKinds, Mails } from '#messaging';
import { Config, LinkSigner, rows, uuidv7, type WorkspaceView } from '#platform';
import { recipe, type Reminders as RemindersFace, ReminderSweep } from '#outreach';
import { MailRow } from '../../libs/messaging/core/mail.entity.js';
import { ReminderRound } from '../../libs/outreach/core/reminder-round.entity.js';
import { ReminderRule } from '../../libs/outreach/core/reminder-rule.entity.js';
import { ReminderMails } from '../../libs/outreach/mail/reminder-mails.js';
import { ComingMails } from '../../libs/registration/core/coming-mails.js';
import { RegistrationMails } from '../../libs/registration/mail/mail-kinds.js';
import { InviteWords } from '../../libs/registration/core/invite-words.js';
import { Reminders, type RecipeChoice } from '../../libs/outreach/core/reminders.js';
import { type TestDatabase, useDatabase } from './database.js';
import { eventEntities, eventsDesk, makeEvent, organiser, planOf, SilentQueue } from './events-desk.js';
import { seminar } from './event-plans.js';
import { NotedAudit } from './noted-audit.js';
import { OneHost } from './test-mails.js';

export interface Applicants {
  email?: string;
  names?: string[];
  mode?: 'onsite' | 'online';
  waiting?: boolean;
  language?: 'ja' | 'ja-easy' | 'en';
}

/** Events, people with seats and the sweep of reminders, on a real database whose clock the test sets. */
export class ReminderDesk {
  kinds!: MailKinds;
  mails!: Mails;
  sweep!: ReminderSweep;
  reminders!: RemindersFace;
  events!: Events;
  workspace!: string;

  constructor(readonly test: TestDatabase) {}

  async open(): Promise<void> {
    const { clock, database } = this.test;
    const config = Object.assign(new Config(), {
      mailFrom: 'oshirase@tsudoi.example',
      baseUrl: 'https://tsudoi.example',
    });
    this.kinds = new MailKinds();
    const signer = new LinkSigner('k'.repeat(32), clock);
    this.kinds.add(...new RegistrationMails(clock, config, new ComingMails(), new InviteWords(), signer).kinds);
    this.kinds.add(...new ReminderMails(clock, config, signer).kinds);
    this.mails = new Mails(clock, config, this.kinds, new SilentQueue());
    this.sweep = new ReminderSweep(database, clock, this.mails);
    this.reminders = new Reminders(database, clock, new NotedAudit(), this.kinds);
    this.events = eventsDesk(this.test).events;
    this.workspace = await this.test.workspace();
  }

  /** A published event with the whole recipe. */
  async event(changes: Partial<EventPlan> = {}, workspace = this.workspace): Promise<EventView> {
    const event = await makeEvent(this.test, workspace, seminar({ deadline: null, ...changes }), true);
    await this.choose(event);
    return event;
  }

  /** Sets the recipe as it is, but for these rules. */
  async choose(event: EventView, changes: Partial<Record<string, Partial<RecipeChoice>>> = {}): Promise<void> {
    const choices = recipe.map((rule) => ({
      purpose: rule.purpose,
      active: true,
      offset: rule.offset as RecipeChoice['offset'],
      ...changes[rule.purpose],
    }));
    await this.reminders.save(event.workspaceId, organiser, event.id, choices, []);
  }

  /** One application with its people, seated as of now. @returns ids of its registrations */
  async apply(
    event: EventView,
    {
      email = 'haitani@tsumugi.example',
      names = ['灰谷 悠'],
      mode = 'onsite',
      waiting = false,
      language = 'ja',
    }: Applicants = {},
  ): Promise<string[]> {
    const { sql, clock } = { sql: this.test.sql.bind(this.test), clock: this.test.clock };
    const [application, now] = [uuidv7(), clock.now()];
    await sql(
      `insert into application (id, workspace_id, event_id, contact_email, contact_name, channel, language, idempotency_key, code, at)
       values ($1, $2, $3, $4, $5, 'link', $6, $1, $7, $8)`,
      [application, event.workspaceId, event.id, email, names[0], language, application.slice(-7), now],
    );
    const registrations: string[] = [];
    for (const [ordinal, name] of names.entries()) {
      const [person, registration] = [uuidv7(), uuidv7()];
      registrations.push(registration);
      await sql(`insert into person (id, workspace_id, name, search, created_at) values ($1, $2, $3, $3, $4)`, [
        person,
        event.workspaceId,
        name,
        now,
      ]);
      await sql(
        `insert into registration (id, workspace_id, event_id, application_id, ordinal, person_id, created_at) values ($1, $2, $3, $4, $5, $6, $7)`,
        [registration, event.workspaceId, event.id, application, ordinal, person, now],
      );
      for (const session of event.sessions) {
        const pool = session.pools.find((one) => one.mode === mode)!;
        await sql(
          `insert into seat (id, workspace_id, registration_id, session_id, pool_id, state, position, changed_at)
           values ($1, $2, $3, $4, $5, $6, case when $6 = 'waiting' then (select coalesce(max(position), 0) + 1 from seat where pool_id = $5) end, $7)`,
          [uuidv7(), event.workspaceId, registration, session.id, pool.id, waiting ? 'waiting' : 'confirmed', now],
        );
      }
    }
    return registrations;
  }

  async leave(registration: string): Promise<void> {
    await this.test.sql(`update seat set state = 'cancelled', changed_at = $2 where registration_id = $1`, [
      registration,
      this.test.clock.now(),
    ]);
    await this.test.sql('update registration set live = false where id = $1', [registration]);
  }

  async attend(
    event: EventView,
    registration: string,
    kind: 'present' | 'absent' | 'excused' | 'undone' = 'present',
  ): Promise<void> {
    await this.test.sql(
      `insert into attendance_fact (id, workspace_id, registration_id, session_id, kind, source, client_key, at) values ($1, $2, $3, $4, $5, 'reception', $1, $6)`,
      [uuidv7(), event.workspaceId, registration, event.sessions[0]!.id, kind, this.test.clock.now()],
    );
  }

  /** Opens a questionnaire of the event. @returns its id */
  async ask(event: EventView, title = 'アンケート', occasion = 'after'): Promise<string> {
    const id = uuidv7();
    await this.test.sql(
      `insert into questionnaire (id, workspace_id, event_id, title, occasion, state, created_at) values ($1, $2, $3, $4, $5, 'open', $6)`,
      [id, event.workspaceId, event.id, title, occasion, this.test.clock.now()],
    );
    return id;
  }

  async move(event: EventView, changes: Partial<EventPlan>): Promise<EventView> {
    await this.events.save(event.workspaceId, organiser, event.id, planOf(event, changes));
    return this.events.one(event.workspaceId, event.id);
  }

  /** Sets the clock and sweeps. @returns how many mails each event's sweep has planned so far, as `day-before haitani 2026-12-10T00:00:00.000Z` */
  async at(moment: string): Promise<string[]> {
    this.test.clock.set(new Date(moment));
    const before = new Set((await this.planned()).map(({ id }) => id));
    await this.sweep.sweep();
    return (await this.planned())
      .filter(({ id }) => !before.has(id))
      .map(({ kind, to, run }) => `${kind} ${to} ${run}`);
  }

  planned(): Promise<{ id: string; kind: string; to: string; run: string }[]> {
    return this.test.sql(
      `select id, split_part(kind, '.', 2) as kind, split_part(to_address, '@', 1) as to,
         to_char(run_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"') as run from mail order by run_at, kind, to_address`,
    );
  }

  /** What each planned mail of an event says now; null: it is no longer wanted. */
  letters(event: EventView): Promise<{ subject: string; text: string }[]> {
    return this.test.database.withWorkspace(event.workspaceId, async (tx) => {
      const workspace: WorkspaceView = await new OneHost().byId(event.workspaceId);
      const mails = await tx.find(MailRow, {
        where: { subjectId: event.id },
        order: { runAt: 'ASC', toAddress: 'ASC' },
      });
      const letters: { subject: string; text: string }[] = [];
      for (const mail of mails) {
        const kind = this.kinds.get(mail.kind);
        if (await kind.stillWanted(tx, mail)) letters.push(await kind.render(tx, mail, workspace));
      }
      return letters;
    });
  }

  /** As the post does after a mail has left. */
  async send(): Promise<void> {
    await this.test.sql(`update mail set state = 'sent', settled_at = $1 where state = 'planned' and run_at <= $1`, [
      this.test.clock.now(),
    ]);
  }

  rows<R>(event: EventView, sql: string, values: unknown[] = []): Promise<R[]> {
    return this.test.database.withWorkspace(event.workspaceId, (tx) => rows<R>(tx, sql, values));
  }
}

export function useReminderDesk(now?: string): ReminderDesk {
  const desk = new ReminderDesk(
    useDatabase({ entities: [...eventEntities, MailRow, ReminderRule, ReminderRound], ...(now && { now }) }),
  );
  beforeEach(() => desk.open());
  afterEach(async () => {
    desk.test.clock.set(new Date(now ?? '2026-10-01T00:00:00Z'));
    await desk.test.sql(
      'truncate mail, reminder_rule, reminder_round, questionnaire_invitation, questionnaire cascade',
    );
  });
  return desk;
}
