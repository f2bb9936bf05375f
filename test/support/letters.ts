import { type MailKind, MailKinds } from '../../libs/messaging/index.js';
import { MailRow } from '../../libs/messaging/core/mail.entity.js';
import { Database, uuidv7, WorkspaceProfile } from '../../libs/platform/index.js';
import type { Language } from '../../libs/ui/i18n/index.js';
import type { Product } from './product.js';

export const states = ['confirmed', 'waiting', 'offered', 'pending', 'cancelled', 'declined'] as const;
export const modes = ['onsite', 'online'] as const;
export type State = (typeof states)[number];
export type SeatMode = (typeof modes)[number];

/** One person who applied alone, with a seat in this state. */
export interface Reader {
  state: State;
  mode: SeatMode;
  language: Language;
  application: string;
  registration: string;
}

/** What one kind of mail says to one reader. */
export interface Said {
  kind: string;
  language: Language;
  /** null: somebody who was asked and has not answered */
  reader: Reader | null;
  subject: string;
  text: string;
}

/** Every kind of mail that the product registers, in the order of its start; listen before the product is opened. */
export function listenForKinds(): MailKind[] {
  const known: MailKind[] = [];
  const { add } = MailKinds.prototype;
  MailKinds.prototype.add = function (...kinds) {
    known.push(...kinds);
    add.call(this, ...kinds);
  };
  return known;
}

/** Readers of every state, mode and language on one event, and what each kind of mail would say to them now. */
export class Letters {
  readonly #readers: Reader[] = [];
  #invitations = new Map<Language, { staff: string; requested: string }>();
  #workspace!: string;

  constructor(
    private readonly product: Product,
    private readonly kinds: readonly MailKind[],
    private readonly eventId: string,
  ) {}

  async prepare(languages: readonly Language[]): Promise<void> {
    const { database } = this.product;
    const [event] = await database.sql<{ workspace: string }>('select workspace_id as workspace from event where id = $1', [this.eventId]); // prettier-ignore
    this.#workspace = event!.workspace;
    for (const language of languages) {
      for (const state of states) for (const mode of modes) await this.#seat(state, mode, language);
      await this.#invite(language);
    }
  }

  get readers(): readonly Reader[] {
    return this.#readers;
  }

  /** Only what is still wanted as things stand: the others would not be sent. */
  async said(): Promise<Said[]> {
    const workspace = await this.product.app.get(WorkspaceProfile, { strict: false }).byId(this.#workspace);
    const all: Said[] = [];
    await this.product.app.get(Database, { strict: false }).withWorkspace(this.#workspace, async (tx) => {
      for (const kind of this.kinds)
        for (const { mail, reader } of await this.#mailsOf(kind.kind)) {
          if (!(await kind.stillWanted(tx, mail))) continue;
          const { subject, text } = await kind.render(tx, mail, workspace);
          all.push({ kind: kind.kind, language: mail.language, reader, subject, text });
        }
    });
    return all;
  }

  /** One row for each reader whom a mail of this kind could be for. */
  async #mailsOf(kind: string): Promise<{ mail: MailRow; reader: Reader | null }[]> {
    const { database } = this.product;
    const [event] = await database.sql<{ revision: number }>('select revision from event where id = $1', [this.eventId]); // prettier-ignore
    const revision = event!.revision;
    const row = (language: Language, to: string, dedupeKey: string, facts: Record<string, unknown>): MailRow =>
      Object.assign(new MailRow(), {
        id: uuidv7(), workspaceId: this.#workspace, kind, dedupeKey, toAddress: to, toName: 'ひびき 園', language,
        facts: { eventId: this.eventId, ...facts }, revision,
      }); // prettier-ignore
    if (kind === 'registration.link' || kind.startsWith('registration.invitation'))
      return [...this.#invitations].map(([language, { staff, requested }]) => ({
        mail: row(language, 'asked@tsumugi.example', '', { invitationId: kind === 'registration.link' ? requested : staff }), // prettier-ignore
        reader: null,
      }));
    const asked = await database.sql<{ id: string; registration: string }>('select id, registration_id as registration from questionnaire_invitation'); // prettier-ignore
    const rules = await database.sql<{ id: string }>(`select id from reminder_rule where 'outreach.' || purpose = $1`, [
      kind,
    ]);
    return this.#readers.flatMap((reader) => {
      const to = `${reader.application}@tsumugi.example`;
      const { application: applicationId } = reader;
      if (kind === 'questionnaires.request')
        return asked
          .filter(({ registration }) => registration === reader.registration)
          .map(({ id }) => ({ mail: row(reader.language, to, '', { invitationIds: [id] }), reader }));
      if (kind.startsWith('outreach.'))
        return rules.map(({ id }) => ({
          mail: row(reader.language, to, `rule:${id}:${revision}:${applicationId}`, { ruleId: id, applicationId }),
          reader,
        }));
      return [{ mail: row(reader.language, to, '', { applicationId }), reader }];
    });
  }

  async #seat(state: State, mode: SeatMode, language: Language): Promise<void> {
    const { sql } = { sql: this.product.database.sql.bind(this.product.database) };
    const [application, person, registration] = [uuidv7(), uuidv7(), uuidv7()];
    const now = this.product.clock.now();
    await sql(
      `insert into application (id, workspace_id, event_id, contact_email, contact_name, office_name, channel, language, idempotency_key, code, at)
       values ($1, $2, $3, $4, '灰谷 悠', 'つむぎ工房', 'link', $5, $1, $6, $7)`,
      [application, this.#workspace, this.eventId, `${application}@tsumugi.example`, language, application.slice(-7), now], // prettier-ignore
    );
    await sql(`insert into person (id, workspace_id, name, search, created_at) values ($1, $2, '灰谷 悠', '', $3)`, [
      person,
      this.#workspace,
      now,
    ]);
    const live = state !== 'cancelled' && state !== 'declined';
    await sql(
      `insert into registration (id, workspace_id, event_id, application_id, ordinal, person_id, live, created_at) values ($1, $2, $3, $4, 0, $5, $6, $7)`,
      [registration, this.#workspace, this.eventId, application, person, live, now],
    );
    await sql(
      `insert into seat (id, workspace_id, registration_id, session_id, pool_id, state, offered_until, position, changed_at)
       select uuidv7(), $1, $2, p.session_id, p.id, $3, case when $3 = 'offered' then $5::timestamptz + interval '1 year' end, case when $3 = 'waiting' then (select coalesce(max(position), 0) + 1 from seat where pool_id = p.id) end, $5
       from pool p where p.event_id = $6 and p.mode = $4`,
      [this.#workspace, registration, state, mode, now, this.eventId],
    );
    await this.#sent(`received:${application}:0`, 'registration.received');
    this.#readers.push({ state, mode, language, application, registration });
  }

  async #invite(language: Language): Promise<void> {
    const invite = async (origin: 'staff' | 'requested') => {
      const id = uuidv7();
      await this.product.database.sql(
        `insert into invitation (id, workspace_id, event_id, email, language, origin, created_at) values ($1, $2, $3, 'asked@tsumugi.example', $4, $5, $6)`,
        [id, this.#workspace, this.eventId, language, origin, this.product.clock.now()],
      );
      await this.#sent(`invitation:${id}`, 'registration.invitation');
      return id;
    };
    this.#invitations.set(language, { staff: await invite('staff'), requested: await invite('requested') });
  }

  /** A mail that has left: what it told is what its reader knows. */
  async #sent(key: string, kind: string): Promise<void> {
    const now = this.product.clock.now();
    await this.product.database.sql(
      `insert into mail (id, workspace_id, kind, lane, dedupe_key, subject_id, to_address, language, facts, message_id, run_at, state, created_at, settled_at)
       values (uuidv7(), $1, $2, 'transactional', $3, $4, 'asked@tsumugi.example', 'ja', '{}', $3, $5, 'sent', $5, $5)`,
      [this.#workspace, kind, key, this.eventId, now],
    );
  }
}
