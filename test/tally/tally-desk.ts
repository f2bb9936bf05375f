import { foundHost, type Organiser } from '../support/organiser.js';
import { type Product, useProduct } from '../support/product.js';
import type { Answer, Visitor } from '../support/visitor.js';
import { plant, type PlantedQuestionnaire } from './planted.js';

/** The whole product with an organiser who looks at tallies of planted questionnaires. Call it at the top of a file. */
export function useTallyDesk(): TallyDesk {
  const desk = new TallyDesk(useProduct({ now: '2026-11-24T00:00:00Z' }));
  beforeAll(() => desk.open());
  return desk;
}

export class TallyDesk {
  organiser!: Organiser;
  /** of the host body */
  workspace!: string;

  readonly #questionnaires = new Map<string, string>();

  constructor(readonly product: Product) {}

  /** The tally of the event’s questionnaire; where it has none, the tab that leads to it. */
  path(eventId: string): string {
    const questionnaire = this.#questionnaires.get(eventId);
    return this.organiser.path(questionnaire ? `questionnaires/${questionnaire}/tally` : `events/${eventId}/tally`);
  }

  async open(): Promise<void> {
    this.organiser = await foundHost(this.product);
    const [found] = await this.product.database.sql<{ id: string }>('select id from workspace where slug = $1', [
      this.organiser.slug,
    ]);
    this.workspace = found!.id;
  }

  /** A new event, with its questionnaire and what came back. @returns its id */
  async eventWith(planted: PlantedQuestionnaire | null, title = 'オンライン研修会'): Promise<string> {
    const { database, clock } = this.product;
    const id = await this.organiser.publishEvent({
      title,
      sessions: [{ date: '2026-12-22', start: '13:00', end: '17:00', pools: [{ mode: 'online' }] }],
      more: { joinUrl: 'https://meeting.example/j/1' },
    });
    const sql = (statement: string, values: unknown[]) => database.sql(statement, values);
    if (planted) await plant(sql, this.workspace, id, planted, clock.now());
    if (planted) this.#questionnaires.set(id, planted.id);
    return id;
  }

  page(id: string, query = '', visitor: Visitor = this.organiser.visitor): Promise<Answer> {
    return visitor.get(this.path(id) + query);
  }

  async file(id: string, name: string): Promise<{ disposition: string; bytes: Buffer }> {
    const answer = await this.organiser.visitor.raw('GET', `${this.path(id)}/${name}`);
    if (answer.status !== 200) throw new Error(`${name} answered ${answer.status}`);
    return { disposition: answer.headers.get('content-disposition')!, bytes: Buffer.from(await answer.arrayBuffer()) };
  }
}
