import { EventTabs, type EventView } from '../../libs/events/index.js';
import { MailKinds, Mails } from '../../libs/messaging/index.js';
import { type Actor, type Asker, LinkSigner, loadConfig, uuidv7 } from '../../libs/platform/index.js';
import { invitationPath } from '../../libs/questionnaires/core/links.js';
import { QuestionnaireMails } from '../../libs/questionnaires/mail/questionnaire-mails.js';
import type { PlannedItem, QuestionnairePlan } from '../../libs/questionnaires/core/questionnaire-plan.js';
import { QuestionnaireFrames } from '../../libs/questionnaires/core/questionnaire-frames.js';
import type { About } from '../../libs/questionnaires/core/begun.js';
import { Distributions } from '../../libs/questionnaires/core/distributions.js';
import { Questionnaires } from '../../libs/questionnaires/core/questionnaires.js';
import { ResponseDesk } from '../../libs/questionnaires/core/response-desk.js';
import { Responses } from '../../libs/questionnaires/core/responses.js';
import type { Template } from '../../libs/questionnaires/core/templates.js';
import { actorIn } from './acting.js';
import type { TestDatabase } from './database.js';
import { makeEvent, SilentQueue } from './events-desk.js';
import { NotedAudit } from './noted-audit.js';

export interface Attendee {
  name: string;
  office?: string;
  kind?: string;
  /** what reception recorded; none: nothing */
  attendance?: 'present' | 'absent' | 'excused' | 'proxy';
  seat?: 'confirmed' | 'waiting' | 'cancelled';
  role?: string;
  email?: string;
}

/** The faces of questionnaires on a test database, with one published event. */
export class QuestionnaireSite {
  readonly audit = new NotedAudit();
  readonly signer: LinkSigner;
  readonly questionnaires: Questionnaires;
  readonly responses: Responses;
  readonly desk: ResponseDesk;
  readonly distributions: Distributions;
  /** of the questionnaire that most tests are about */
  readonly id = uuidv7();

  private constructor(
    private readonly test: TestDatabase,
    readonly workspace: string,
    readonly event: EventView,
    readonly actor: Actor,
  ) {
    const config = loadConfig({ SECRET_KEY: 'k'.repeat(32), BASE_URL: 'https://tsudoi.example' });
    this.signer = new LinkSigner(config.secretKey!, test.clock);
    const kinds = new MailKinds();
    kinds.add(...new QuestionnaireMails(test.clock, config, this.signer).kinds);
    const frames = new QuestionnaireFrames(new EventTabs());
    const mails = new Mails(test.clock, config, kinds, new SilentQueue());
    this.questionnaires = new Questionnaires(test.database, test.clock, this.audit, mails, frames);
    this.responses = new Responses(test.database, test.clock, this.signer);
    this.desk = new ResponseDesk(test.database, test.clock, this.audit, frames);
    this.distributions = new Distributions(test.database, this.audit, frames);
  }

  /** @param known of a further event of one; none: a new one */
  static async open(test: TestDatabase, known?: string): Promise<QuestionnaireSite> {
    const workspace = known ?? (await test.workspace());
    return new QuestionnaireSite(
      test,
      workspace,
      await makeEvent(test, workspace, undefined, true),
      await actorIn(test, workspace),
    );
  }

  get asker(): Asker {
    return { workspaceId: this.workspace, actor: this.actor, language: 'ja' };
  }

  /** @returns the ids of their registrations */
  async attendees(people: readonly Attendee[]): Promise<string[]> {
    const ids: string[] = [];
    for (const person of people) ids.push(await this.#attendee(person));
    return ids;
  }

  async #attendee({
    name,
    office,
    kind = '',
    attendance,
    seat = 'confirmed',
    role = 'participant',
    email,
  }: Attendee): Promise<string> {
    const { test, workspace, event } = this;
    const [person, application, registration] = [uuidv7(), uuidv7(), uuidv7()];
    const now = test.clock.now();
    await test.sql('insert into person (id, workspace_id, name, search, created_at) values ($1, $2, $3, $3, $4)', [
      person,
      workspace,
      name,
      now,
    ]);
    const officeId = office === undefined ? null : await this.#office(office, kind);
    await test.sql(
      `insert into application (id, workspace_id, event_id, contact_email, contact_name, office_id, office_name, channel, language, idempotency_key, code, at)
       values ($1, $2, $3, $4, $5, $6, $7, 'link', 'ja', $1, $8, $9)`,
      [
        application,
        workspace,
        event.id,
        email ?? `${application.slice(-6)}@office.example`,
        name,
        officeId,
        office ?? '',
        application.slice(-8),
        now,
      ],
    );
    await test.sql(
      `insert into registration (id, workspace_id, event_id, application_id, ordinal, person_id, role, live, created_at)
       values ($1, $2, $3, $4, 0, $5, $6, $7, $8)`,
      [registration, workspace, event.id, application, person, role, seat !== 'cancelled', now],
    );
    const [session] = event.sessions;
    await test.sql(
      `insert into seat (id, workspace_id, registration_id, session_id, pool_id, state, changed_at) values ($1, $2, $3, $4, $5, $6, $7)`,
      [uuidv7(), workspace, registration, session!.id, session!.pools[0]!.id, seat, now],
    );
    if (attendance) await this.attend(registration, attendance);
    return registration;
  }

  async attend(registration: string, kind: string): Promise<void> {
    await this.test.sql(
      `insert into attendance_fact (id, workspace_id, registration_id, session_id, kind, source, client_key, at)
       values ($1, $2, $3, $4, $5, 'reception', $1, $6)`,
      [uuidv7(), this.workspace, registration, this.event.sessions[0]!.id, kind, this.test.clock.now()],
    );
  }

  async #office(name: string, kind: string): Promise<string> {
    const [office] = await this.test.sql<{ id: string }>(
      `insert into office (id, workspace_id, name, kind, district, search, created_at) values ($1, $2, $3, $4, '東部', $3, $5)
       on conflict (workspace_id, name) do update set kind = excluded.kind returning id`,
      [uuidv7(), this.workspace, name, kind, this.test.clock.now()],
    );
    return office!.id;
  }

  begin(template: Template, about: About = { eventId: this.event.id }): Promise<void> {
    return this.questionnaires.begin(this.workspace, this.actor, this.id, about, template);
  }

  /** Begins where nothing is begun yet, saves this plan and publishes it. */
  async publish(items: PlannedItem[], more: Partial<QuestionnairePlan> = {}): Promise<void> {
    await this.begin('empty');
    const { refused } = await this.save(items, more, true);
    if (refused.length > 0) throw new Error(refused.map(({ sentence }) => sentence.ja).join(' '));
  }

  save(items: PlannedItem[], more: Partial<QuestionnairePlan> = {}, publishing = false, seen = '') {
    const plan: QuestionnairePlan = {
      title: 'アンケート',
      titles: {},
      anonymity: 'named',
      closesAt: null,
      items,
      ...more,
    };
    return this.questionnaires.save(this.workspace, this.actor, this.id, plan, seen, publishing);
  }

  /** The token of a registration's link. */
  async tokenOf(registration: string): Promise<string> {
    const [invitation] = await this.test.sql<{ id: string; revision: number }>(
      'select id, revision from questionnaire_invitation where registration_id = $1',
      [registration],
    );
    return invitationPath(this.signer, { slug: 'w' }, invitation!).split('/').at(-1)!;
  }

  async request(): Promise<{ asked: number; unreachable: number }> {
    return this.questionnaires.request(this.workspace, this.actor, this.id);
  }
}

/** An item with these options, coded from 1. */
export const asked = (kind: PlannedItem['kind'], label: string, options: readonly string[] = []): PlannedItem => ({
  identity: uuidv7(),
  kind,
  requirement: 'off',
  texts: { ja: { label } },
  ...(kind !== 'TEXT' && {
    choices: options.map((option, place) => ({
      identity: uuidv7(),
      ...(kind === 'SCALE' && { score: options.length - place }),
      texts: { ja: { label: option } },
    })),
  }),
});
