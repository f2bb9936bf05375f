import { Attendance, AttendanceDesk } from '#attendance';
import type { EventPlan, EventView } from '#events';
import { MailKinds, Mails } from '#messaging';
import { type Actor, Config, LinkSigner, uuidv7 } from '#platform';
import { foldForSearch } from '#ui/i18n';
import { Admissions, ComingMails, PersonalLinks, PoolReader, Registrations } from '#registration';
import { AccountNames } from '../../libs/access/core/account-names.js';
import { AttendanceFact } from '../../libs/attendance/core/attendance-fact.entity.js';
import { Unidentified } from '../../libs/attendance/core/unidentified.entity.js';
import { type TestDatabase, useDatabase } from './database.js';
import { actorIn } from './acting.js';
import { eventEntities, makeEvent, SilentQueue } from './events-desk.js';
import { seminar } from './event-plans.js';
import { NotedAudit } from './noted-audit.js';
import { supportSeal } from './support-seal.js';

export interface Seated {
  names: string[];
  /** name of a known office, or of one the directory does not know */
  office?: string;
  officeId?: string;
  role?: string;
  /** which pool of each session, from 0; null: not attended */
  seats?: (number | null)[];
  /** instead of people: a headcount */
  headcount?: number;
}

export interface Group {
  application: string;
  /** in the order of the names */
  registrations: string[];
}

/** An event with people in their seats, and the faces that take its attendance, on a real database. */
export class ReceptionGround {
  audit!: NotedAudit;
  attendance!: Attendance;
  desk!: AttendanceDesk;
  workspace!: string;
  actor!: Actor;
  readonly #signer: LinkSigner;

  constructor(readonly test: TestDatabase) {
    this.#signer = new LinkSigner('k'.repeat(32), test.clock);
  }

  async open(): Promise<void> {
    const { database, clock } = this.test;
    this.audit = new NotedAudit();
    const mails = new Mails(clock, new Config(), new MailKinds(), new SilentQueue());
    const pools = new PoolReader();
    this.attendance = new Attendance(
      database,
      clock,
      new Admissions(database, clock, pools, mails, this.audit),
      new Registrations(database, clock, this.#signer, pools, mails, new ComingMails(), supportSeal),
      this.audit,
    );
    this.desk = new AttendanceDesk(database, clock, new AccountNames());
    this.workspace = await this.test.workspace();
    this.actor = await actorIn(this.test, this.workspace);
  }

  event(changes: Partial<EventPlan> = {}): Promise<EventView> {
    return makeEvent(this.test, this.workspace, seminar(changes), true);
  }

  async office(name: string, kind: string): Promise<string> {
    const id = uuidv7();
    await this.test.sql(
      `insert into office (id, workspace_id, name, kind, search, created_at) values ($1, $2, $3, $4, $5, now())`,
      [id, this.workspace, name, kind, foldForSearch(name)],
    );
    return id;
  }

  /** One application with everybody confirmed, in a few statements however many. */
  async seat(
    event: EventView,
    { names, office = '', officeId, role = 'participant', seats, headcount }: Seated,
  ): Promise<Group> {
    const application = uuidv7();
    const chosen = event.sessions.flatMap((session, s) => {
      const place = seats ? seats[s] : 0;
      return place === null || place === undefined ? [] : [{ session: session.id, pool: session.pools[place]!.id }];
    });
    await this.test.sql(
      `insert into application (id, workspace_id, event_id, contact_email, contact_name, office_id, office_name, channel, language, idempotency_key, code, at)
       values ($1, $2, $3, 'madoguchi@tsumugi.example', '窓口', $4, $5, 'link', 'ja', $1, $6, $7)`,
      [application, this.workspace, event.id, officeId ?? null, office, application.slice(-8), this.test.clock.now()],
    );
    const people = names.map(() => (headcount === undefined ? uuidv7() : null));
    await this.test.sql(
      `insert into person (id, workspace_id, name, kana, search, created_at)
       select id, $1, name, 'かな', folded, now() from unnest($2::uuid[], $3::text[], $4::text[]) as t (id, name, folded) where id is not null`,
      [this.workspace, people, names, names.map(foldForSearch)],
    );
    const found = await this.test.sql<{ id: string }>(
      `with given as (select uuidv7() as id, person_id, n from unnest($4::uuid[]) with ordinality as t (person_id, n))
       insert into registration (id, workspace_id, event_id, application_id, ordinal, person_id, headcount, role, created_at)
       select id, $1, $2, $3, n - 1, person_id, coalesce($5, 1), $6, now() from given order by n returning id`,
      [this.workspace, event.id, application, people, headcount ?? null, role],
    );
    const registrations = found.map(({ id }) => id);
    await this.test.sql(
      `insert into seat (id, workspace_id, registration_id, session_id, pool_id, state, changed_at)
       select uuidv7(), $1, r, s.session, s.pool, 'confirmed', now()
       from unnest($2::uuid[]) r, unnest($3::uuid[], $4::uuid[]) as s (session, pool)`,
      [this.workspace, registrations, chosen.map(({ session }) => session), chosen.map(({ pool }) => pool)],
    );
    return { application, registrations };
  }

  /** The token of the link to my page. */
  token({ application }: Group): string {
    const path = new PersonalLinks(this.#signer, '').myPath({ slug: 'x' }, { id: application, revision: 0 });
    return path.split('/').at(-1)!;
  }

  /** Kinds of what was stated about a registration, in its order; in time: 出席 first stated is first. */
  async facts(registration: string): Promise<string[]> {
    const found = await this.test.sql<{ kind: string }>(
      'select kind from attendance_fact where registration_id = $1 order by seq',
      [registration],
    );
    return found.map(({ kind }) => kind);
  }
}

export function useReception(now?: string): ReceptionGround {
  const ground = new ReceptionGround(
    useDatabase({ entities: [...eventEntities, AttendanceFact, Unidentified], ...(now && { now }) }),
  );
  beforeEach(() => ground.open());
  return ground;
}
