import { setTimeout as pause } from 'node:timers/promises';
import { Database, On, openEvent, rows } from '../../libs/platform/index.js';

export const Noted = openEvent<{ note: string }>('test.noted');

export const noters = ['test.quick', 'test.slow'] as const;

/** Two handlers of one fact. Each writes what it was told, and where it was told again, that too. */
export class Noters {
  constructor(
    private readonly database: Database,
    /** instead of telling: the slow one never comes to an end */
    private readonly hang?: () => Promise<never>,
  ) {}

  @On(Noted, 'test.quick')
  quick(workspaceId: string, { note }: { note: string }): Promise<void> {
    return this.#write(workspaceId, `quick ${note}`);
  }

  @On(Noted, 'test.slow')
  async slow(workspaceId: string, { note }: { note: string }): Promise<void> {
    await (this.hang ? this.hang() : pause(20));
    await this.#write(workspaceId, `slow ${note}`);
  }

  async #write(workspaceId: string, line: string): Promise<void> {
    await this.database.withWorkspace(workspaceId, (tx) =>
      rows(
        tx,
        `insert into suppression (id, workspace_id, email, reason, at) values (uuidv7(), $1, $2, 'told', now())
         on conflict (workspace_id, email) where lifted_at is null do update set reason = 'told again'`,
        [workspaceId, line],
      ),
    );
  }
}
