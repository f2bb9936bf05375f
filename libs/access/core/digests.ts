import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Database, DigestReaders, Registry, rows, type StaffContact, type Tx } from '#platform';
import { AuditBook } from './audit-book.js';
import { type Home, Homes } from './homes.js';

/** 毎朝のまとめ: who gets it, as each member of staff has chosen for each workspace. */
@Injectable()
export class Digests extends DigestReaders {
  constructor(
    private readonly database: Database,
    private readonly homes: Homes,
    private readonly clock: Clock,
    private readonly book: AuditBook,
    private readonly registry: Registry,
  ) {
    super();
  }

  /** Roles whose work the digest is about. */
  get #meant(): readonly string[] {
    return this.registry.holders('digest.choose');
  }

  override of(tx: Tx, workspaceId: string): Promise<StaffContact[]> {
    return rows<StaffContact>(
      tx,
      `select a.id as "accountId", a.name, a.email, a.language from membership m join account a on a.id = m.account_id
       where m.workspace_id = $1 and m.digest and m.role = any($2) order by m.created_at, m.id`,
      [workspaceId, this.#meant],
    );
  }

  /** Where an account may have it. */
  async homesOf(accountId: string): Promise<Home[]> {
    const meant = this.#meant;
    return (await this.homes.of(accountId)).filter(({ role }) => meant.includes(role));
  }

  /** @param wanted workspaces whose digest is mailed from now on; that of the others is not */
  async choose(actor: Actor, wanted: readonly string[]): Promise<void> {
    for (const { workspaceId, digest } of await this.homesOf(actor.accountId)) {
      if (digest !== wanted.includes(workspaceId)) await this.#turn(actor, workspaceId, !digest);
    }
  }

  #turn(actor: Actor, workspaceId: string, on: boolean): Promise<void> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      await rows(tx, 'update membership set digest = $3 where workspace_id = $1 and account_id = $2', [
        workspaceId,
        actor.accountId,
        on,
      ]);
      const action = on ? 'digest.turned-on' : 'digest.turned-off';
      const subject = { kind: 'account', id: actor.accountId };
      await this.book.write(tx, { workspaceId, at: this.clock.now(), actor, action, subject });
    });
  }
}
