import { Database, type Actor } from '../../libs/platform/index.js';
import { type AskedBy, Invitations } from '../../libs/registration/index.js';
import type { Organiser } from './organiser.js';
import type { Product } from './product.js';

/** Offices of the directory, taken down over the pages, and asked to events as a campaign asks them. */
export class OfficesAsked {
  #workspace = '';
  #actor!: Actor;

  constructor(
    private readonly product: Product,
    private readonly organiser: Organiser,
  ) {}

  /** @returns its id */
  async file(name: string, addresses: readonly string[] = []): Promise<string> {
    const { visitor } = this.organiser;
    const blank = await visitor.get(this.organiser.path('offices/new'));
    const fields = Object.fromEntries(addresses.map((address, n) => [`emails.${n}.address`, address]));
    const saved = await visitor.submit(blank, '/staff/offices', { name, ...fields });
    const id = /offices\/([0-9a-f-]{36})/.exec(saved.path)?.[1];
    if (!id) throw new Error(`${name} was not filed: ${saved.status} ${saved.text}`);
    return id;
  }

  /** @returns its code */
  async ask(eventId: string, officeId: string, channel: AskedBy = 'post', email = ''): Promise<string> {
    await this.#whoAsks();
    const asker = { workspaceId: this.#workspace, actor: this.#actor };
    const invitations = this.product.app.get(Invitations);
    return this.product.app.get(Database).withWorkspace(this.#workspace, async (tx) => {
      const target = { officeId, personId: null, email, channel, language: 'ja' as const };
      const [id] = await invitations.inviteMany(tx, asker, eventId, [target]);
      return (await invitations.byId(tx, id!))!.code!;
    });
  }

  /** What the board of an event will say of an office. */
  async answer(eventId: string, officeId: string): Promise<Record<string, unknown>> {
    const [found] = await this.product.database.sql(
      `select channel, opened, declined_at is not null as declined, decline_word, coming, answered_by
       from invitation_now where event_id = $1 and office_id = $2`,
      [eventId, officeId],
    );
    return found!;
  }

  async #whoAsks(): Promise<void> {
    if (this.#workspace) return;
    const [row] = await this.product.database.sql<{ workspace: string; account: string }>(
      'select m.workspace_id as workspace, m.account_id as account from membership m limit 1',
    );
    this.#workspace = row!.workspace;
    this.#actor = { accountId: row!.account } as Actor;
  }
}
