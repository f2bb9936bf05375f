import { Injectable } from '@nestjs/common';
import { Mails } from '#messaging';
import { Clock, Config, Database, Every, type LinkSigner, rows, type Tx } from '#platform';
import { Homes } from './homes.js';

export const loginPurpose = 'access.login';
export const loginMailKind = 'access.login-link';

/** Milliseconds from the request. */
export const loginLinkLife = 10 * 60_000;

/** Dies with the account's revision, and after ten minutes. */
export function loginLink(
  signer: LinkSigner,
  baseUrl: string,
  link: { id: string; expiresAt: Date },
  revision: number,
): string {
  return `${baseUrl}/login/links/${signer.sign(loginPurpose, link.id, { revision, expiresAt: link.expiresAt })}`;
}

interface Asked {
  id: string;
  created_at: Date;
  expires_at: Date;
  /** null: nobody has this address */
  account: { id: string; name: string; email: string; language: 'ja' | 'en' } | null;
}

/** Looks up who asked for a log-in link, and writes to those who have an account. Runs in the worker: the request told nobody anything. */
@Injectable()
export class LoginLinks {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly homes: Homes,
    private readonly mails: Mails,
  ) {}

  @Every(3_000)
  async tell(): Promise<void> {
    const asked = await this.database.installation((tx) => rows<Asked>(tx, untold));
    for (const link of asked) await this.#answer(link);
  }

  async #answer(link: Asked): Promise<void> {
    const { account } = link;
    const [home] = account ? await this.homes.of(account.id) : [];
    const now = this.clock.now();
    if (!account || !home) {
      await this.database.installation((tx) =>
        rows(tx, 'update one_time_link set told_at = $2 where id = $1', [link.id, now]),
      );
      return;
    }
    await this.database.withWorkspace(home.workspaceId, async (tx) => {
      const mailed = await this.#mailedLately(tx, link, account.id);
      const accountId = mailed < this.config.limitLinkMailsPerAddressPerHour ? account.id : null;
      const told = await rows(
        tx,
        'update one_time_link set told_at = $2, account_id = $3 where id = $1 and told_at is null returning id',
        [link.id, now, accountId],
      );
      if (!told.length || !accountId) return;
      await this.mails.plan(tx, home.workspaceId, [
        {
          kind: loginMailKind,
          dedupeKey: `${loginMailKind}:${link.id}`,
          to: { email: account.email, name: account.name },
          language: account.language,
          facts: { linkId: link.id },
          notAfter: link.expires_at,
        },
      ]);
    });
  }

  /** The account is locked, so that two workers do not both send the last one that is allowed. */
  async #mailedLately(tx: Tx, link: Asked, accountId: string): Promise<number> {
    await rows(tx, 'select 1 from account where id = $1 for update', [accountId]);
    const [lately] = await rows<{ count: number }>(
      tx,
      `select count(*)::int as count from one_time_link where account_id = $1 and created_at > $2::timestamptz - interval '1 hour' and id <> $3`,
      [accountId, link.created_at, link.id],
    );
    return lately!.count;
  }
}

const untold = `
  select l.id, l.created_at, l.expires_at,
    case when a.id is not null then json_build_object('id', a.id, 'name', a.name, 'email', a.email, 'language', a.language) end as account
  from one_time_link l left join account a on a.email = l.email
  where l.purpose = 'login' and l.told_at is null order by l.created_at, l.id limit 100`;
