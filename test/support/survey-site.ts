import { uuidv7 } from '../../libs/platform/index.js';
import type { About } from '../../libs/questionnaires/core/begun.js';
import type { TestDatabase } from './database.js';
import { asked, QuestionnaireSite } from './questionnaire-site.js';

/** Several questionnaires of one host, of events, series or nothing, and whom they may go to. */
export class SurveySite {
  private constructor(
    private readonly test: TestDatabase,
    readonly site: QuestionnaireSite,
  ) {}

  static async open(test: TestDatabase): Promise<SurveySite> {
    return new SurveySite(test, await QuestionnaireSite.open(test));
  }

  items() {
    return [asked('SA', 'いかがですか', ['よい', 'わるい']), asked('TEXT', 'ご意見')];
  }

  /** Begins one more and publishes it, unless it is to stay a draft. @returns its id */
  async another(
    about: About,
    title: string,
    { publishing = true, anonymity = 'named' as 'named' | 'office' } = {},
  ): Promise<string> {
    const { site } = this;
    const id = uuidv7();
    await site.questionnaires.begin(site.workspace, site.actor, id, about, 'empty');
    const plan = { title, titles: {}, anonymity, closesAt: null, items: this.items() };
    await site.questionnaires.save(site.workspace, site.actor, id, plan, '', publishing);
    return id;
  }

  async series(name: string): Promise<string> {
    const id = uuidv7();
    await this.#insert('series', { id, name, created_at: this.test.clock.now() });
    return id;
  }

  async office(name: string, kind: string, email = ''): Promise<string> {
    const id = uuidv7();
    const created_at = this.test.clock.now();
    await this.#insert('office', { id, name, name_key: name, kind, district: '東部', search: name, created_at });
    if (email) await this.#insert('address', { id: uuidv7(), office_id: id, email, created_at });
    return id;
  }

  async person(name: string, office_id: string, email: string): Promise<string> {
    const id = uuidv7();
    const created_at = this.test.clock.now();
    await this.#insert('person', { id, name, search: name, created_at });
    await this.#insert('post', { id: uuidv7(), person_id: id, office_id });
    await this.#insert('address', { id: uuidv7(), person_id: id, email, created_at });
    return id;
  }

  /** How each response came, from which kind of office, and whether it answers a request. */
  channels(id: string): Promise<{ channel: string; kind: string; asked: boolean }[]> {
    return this.test.sql(
      `select t.channel, s.office_kind as kind, t.invitation_id is not null as asked from response t
       join stratum s on s.id = t.stratum_id where t.questionnaire_id = $1 order by 1, 2`,
      [id],
    );
  }

  #insert(table: string, values: Record<string, unknown>): Promise<unknown> {
    const all = { workspace_id: this.site.workspace, ...values };
    const places = Object.keys(all).map((_, n) => `$${n + 1}`);
    return this.test.sql(
      `insert into ${table} (${Object.keys(all).join(', ')}) values (${places.join(', ')})`,
      Object.values(all),
    );
  }
}
