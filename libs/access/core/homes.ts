import { Injectable } from '@nestjs/common';
import { Database, rows } from '#platform';
import type { Role } from './roles.rules.js';

/** A workspace an account belongs to, and as what. */
export interface Home {
  workspaceId: string;
  slug: string;
  name: string;
  role: Role;
  /** the daily digest is mailed */
  digest: boolean;
}

/** Where an account belongs, oldest first. The first is where its own mails and deeds are kept: those need a workspace. */
@Injectable()
export class Homes {
  constructor(private readonly database: Database) {}

  of(accountId: string): Promise<Home[]> {
    return this.database.installation(
      (tx) =>
        rows<Home>(
          tx,
          `select w.id as "workspaceId", w.slug, w.name, m.role, m.digest from membership m join workspace w on w.id = m.workspace_id
           where m.account_id = $1 order by m.created_at, m.id`,
          [accountId],
        ),
      accountId,
    );
  }
}
