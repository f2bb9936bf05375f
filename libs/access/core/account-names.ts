import { Injectable } from '@nestjs/common';
import { rows, StaffNames, type Tx } from '#platform';

/** Tells other contexts what a member of staff is called; nothing else of an account leaves this one. */
@Injectable()
export class AccountNames extends StaffNames {
  override async of(tx: Tx, accountIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (accountIds.length === 0) return new Map();
    const found = await rows<{ id: string; name: string }>(
      tx,
      'select id, name from account where id = any($1::uuid[])',
      [accountIds],
    );
    return new Map(found.map(({ id, name }) => [id, name]));
  }

  override async everybody(tx: Tx, workspaceId: string): Promise<ReadonlyMap<string, string>> {
    const found = await rows<{ id: string; name: string }>(
      tx,
      `select a.id, a.name from membership m join account a on a.id = m.account_id
       where m.workspace_id = $1 order by a.name, a.id`,
      [workspaceId],
    );
    return new Map(found.map(({ id, name }) => [id, name]));
  }
}
