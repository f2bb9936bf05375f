import type { EventPlan, EventView } from '#events';
import { MailKinds, Mails } from '#messaging';
import { type Actor, Config, LinkSigner, uuidv7 } from '#platform';
import { Admissions, ComingMails, PersonalLinks, type Placed, PoolReader, Registrations } from '#registration';
import { EventChanges } from '../../libs/registration/core/event-changes.js';
import type { SeatState } from '../../libs/registration/core/registration.rules.js';
import { actorIn } from './acting.js';
import { type TestDatabase, useDatabase } from './database.js';
import { eventEntities, makeEvent, SilentQueue } from './events-desk.js';
import { seminar } from './event-plans.js';
import { NotedAudit } from './noted-audit.js';

/** Which pool of each session, from 0; null: not attended. */
export type Wishes = readonly (number | null)[];

/** One application with the link to its page. */
export interface Applied {
  id: string;
  token: string;
  /** in the order of the names, of those who were not registered before */
  registrations: string[];
  placed: Placed;
}

const kinds = ['received', 'changed', 'cancelled', 'promoted'];

/** People who apply, change, cancel and come back, and staff who let them in, each through its face on a real database. */
export class RegistrationGround {
  workspace!: string;
  actor!: Actor;
  registrations!: Registrations;
  admissions!: Admissions;
  changes!: EventChanges;
  readonly #signer: LinkSigner;

  constructor(readonly test: TestDatabase) {
    this.#signer = new LinkSigner('k'.repeat(32), test.clock);
  }

  async open(): Promise<void> {
    const { database, clock } = this.test;
    const known = new MailKinds();
    const [stillWanted, render] = [async () => true, () => Promise.reject(new Error('nothing is sent here'))];
    for (const kind of kinds) {
      const label = { ja: kind, en: kind };
      known.add({ kind: `registration.${kind}`, lane: 'transactional', whenUncertain: 'resend', label, stillWanted, render });
    }
    const mails = new Mails(clock, Object.assign(new Config(), { mailFrom: 'jimukyoku@mizunohama.example' }), known, new SilentQueue());
    const pools = new PoolReader();
    this.registrations = new Registrations(database, clock, this.#signer, pools, mails, new ComingMails());
    this.admissions = new Admissions(database, clock, pools, mails, new NotedAudit());
    this.changes = new EventChanges(database, clock, pools, mails);
    this.workspace = await this.test.workspace();
    this.actor = await actorIn(this.test, this.workspace);
  }

  event(changes: Partial<EventPlan> = {}): Promise<EventView> {
    return makeEvent(this.test, this.workspace, seminar(changes), true);
  }

  /** Everybody on one form, each with the same wishes; a second later by the clock. */
  async apply(event: EventView, names: readonly string[], wishes: Wishes = [0], email = 'aoto@tsumugi.example'): Promise<Applied> {
    this.test.clock.advance(1_000);
    const invitation = uuidv7();
    await this.test.sql(
      `insert into invitation (id, workspace_id, event_id, email, language, origin, created_at) values ($1, $2, $3, $4, 'ja', 'requested', $5)`,
      [invitation, this.workspace, event.id, email, this.test.clock.now()],
    );
    const placed = (await this.registrations.apply(this.workspace, this.#signer.sign('registration.apply', invitation), {
      idempotencyKey: uuidv7(), contactName: '青砥 しおり', contactPhone: '', officeName: '', language: 'ja',
      people: names.map((name) => ({ name, kana: 'かな', picks: picksOf(event, wishes) })),
    })) as Placed;
    return this.#applied(placed);
  }

  /** By staff, on the telephone. */
  async admit(event: EventView, name: string, { wishes = [0], beyondCapacity = false, reason = '' }: { wishes?: Wishes; beyondCapacity?: boolean; reason?: string } = {}): Promise<Applied> {
    this.test.clock.advance(1_000);
    const placed = await this.admissions.admit(this.workspace, this.actor, event.id, {
      idempotencyKey: uuidv7(), channel: 'staff', contactEmail: '', contactName: name, contactPhone: '', officeName: '', beyondCapacity, reason,
      people: [{ name, kana: 'かな', role: 'participant', choices: choicesOf(event, wishes) }],
    });
    return this.#applied(placed);
  }

  change({ token }: Applied, event: EventView, changes: readonly (readonly [registration: string, wishes: Wishes])[]): Promise<unknown> {
    this.test.clock.advance(1_000);
    return this.registrations.change(this.workspace, token, changes.map(([registrationId, wishes]) => ({ registrationId, choices: choicesOf(event, wishes), email: '' })));
  }

  cancel({ token }: Applied, registration?: string): Promise<void> {
    this.test.clock.advance(1_000);
    return this.registrations.cancel(this.workspace, token, registration);
  }

  restore({ token }: Applied, registration: string): Promise<void> {
    this.test.clock.advance(1_000);
    return this.registrations.restore(this.workspace, token, registration);
  }

  /** `確定 …` of each session in its order: state and pool from 0, `confirmed 0`; with the place in line, `waiting 1 #2`; nothing where there is no seat. */
  async seats(event: EventView, registration: string): Promise<string[]> {
    const found = await this.test.sql<{ session_id: string; pool_id: string; state: SeatState; position: number | null }>(
      'select session_id, pool_id, state, position from seat where registration_id = $1', [registration]);
    return event.sessions.map((session) => {
      const seat = found.find(({ session_id }) => session_id === session.id);
      if (!seat) return '';
      const pool = session.pools.findIndex(({ id }) => id === seat.pool_id);
      return `${seat.state} ${pool}${seat.state === 'waiting' ? ` #${seat.position}` : ''}`;
    });
  }

  /** `taken/waiting` of every pool in its order. */
  async counts(event: EventView): Promise<string[]> {
    const found = await this.test.sql<{ id: string; taken: number; waiting: number }>('select id, taken, waiting from pool join pool_count on pool_id = pool.id where event_id = $1', [event.id]);
    return event.sessions.flatMap(({ pools }) => pools.map((pool) => found.find(({ id }) => id === pool.id)!)).map(({ taken, waiting }) => `${taken}/${waiting}`);
  }

  async #applied(placed: Placed): Promise<Applied> {
    const found = await this.test.sql<{ id: string }>('select id from registration where application_id = $1 order by ordinal', [placed.applicationId]);
    const path = new PersonalLinks(this.#signer, '').myPath({ slug: 'x' }, { id: placed.applicationId, revision: placed.revision });
    return { id: placed.applicationId, token: path.split('/').at(-1)!, registrations: found.map(({ id }) => id), placed };
  }
} // prettier-ignore

/** As a form lists them: '' where a session is not attended. */
const picksOf = (event: EventView, wishes: Wishes): string[] =>
  event.sessions.map(({ pools }, n) => pools[wishes[n] ?? -1]?.id ?? '');

const choicesOf = (event: EventView, wishes: Wishes): Record<string, string> =>
  Object.fromEntries(
    event.sessions.flatMap((session, n) => {
      const pool = wishes[n];
      return pool === null || pool === undefined ? [] : [[session.id, session.pools[pool]!.id]];
    }),
  );

export function useRegistrations(now?: string): RegistrationGround {
  const ground = new RegistrationGround(useDatabase({ entities: eventEntities, ...(now && { now }) }));
  beforeEach(() => ground.open());
  return ground;
}
