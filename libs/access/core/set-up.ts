import { Injectable } from '@nestjs/common';
import { Clock, Config, Database, DomainError, LinkSigner, rows, type Tx, uuidv7 } from '#platform';
import { type Sentence } from '#ui/i18n';
import { Account } from './account.entity.js';
import { AuditBook } from './audit-book.js';
import { Membership } from './membership.entity.js';
import { OneTimeLink } from './one-time-link.entity.js';
import { hashPassword, refuseWeakPassword } from './passwords.js';
import { beginSession, type Browser, type SignedIn } from './sessions.js';
import { writeWorkspace } from './workspace-writing.js';

const purpose = 'access.setup';

/** Milliseconds; the next start prints a new one anyway. */
const life = 24 * 3_600_000;

/** The first host body and the account of who runs it. */
export interface Founding {
  hostName: string;
  slug: string;
  zone: string;
  name: string;
  email: string;
  password: string;
  language: 'ja' | 'en';
}

/** Makes an installation somebody's, once: there is no default account. */
@Injectable()
export class SetUp {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly signer: LinkSigner,
    private readonly book: AuditBook,
  ) {}

  /** A new single-use link, which voids those before it; null once there is an owner. */
  async freshLink(): Promise<string | null> {
    const now = this.clock.now();
    const link = { id: uuidv7(), purpose: 'setup' as const, createdAt: now, expiresAt: new Date(now.getTime() + life) };
    const made = await this.database.installation(async (tx) => {
      if (await isSetUp(tx)) return false;
      await rows(tx, `update one_time_link set used_at = $1 where purpose = 'setup' and used_at is null`, [now]);
      await tx.insert(OneTimeLink, link);
      return true;
    });
    return made
      ? `${this.config.baseUrl}/set-up/${this.signer.sign(purpose, link.id, { expiresAt: link.expiresAt })}`
      : null;
  }

  /** Whether the link may be used; changes nothing. @throws DomainError */
  async look(token: string): Promise<void> {
    await this.database.installation((tx) => this.#usable(tx, token));
  }

  /** @throws DomainError where the link is not to be used, or of the field that must be put right */
  async found(token: string, founding: Founding, browser: Browser): Promise<SignedIn> {
    await this.look(token);
    refuseWeakPassword(founding.password, founding);
    const passwordHash = await hashPassword(founding.password);
    const workspaceId = uuidv7();
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const linkId = await this.#usable(tx, token);
      const now = this.clock.now();
      const { name, email, language } = founding;
      await rows(tx, 'update one_time_link set used_at = $2 where id = $1', [linkId, now]);
      await writeWorkspace(
        tx,
        { id: workspaceId, slug: founding.slug, name: founding.hostName, zone: founding.zone, replyTo: email },
        now,
      );
      const accountId = uuidv7();
      await tx.insert(Account, { id: accountId, email, name, passwordHash, operator: true, language, createdAt: now });
      await tx.insert(Membership, { id: uuidv7(), workspaceId, accountId, role: 'owner', createdAt: now });
      const signedIn = await beginSession(tx, accountId, 'password', browser, now);
      const actor = { accountId, origin: browser.origin };
      await this.book.write(tx, {
        workspaceId,
        at: now,
        actor,
        action: 'workspace.founded',
        subject: { kind: 'workspace', id: workspaceId },
      });
      return signedIn;
    });
  }

  /** Locks the link, so that it is used once. */
  async #usable(tx: Tx, token: string): Promise<string> {
    const id = this.signer.subjectOf(token);
    const state = this.signer.verify(purpose, token);
    if (!id || state === 'wrong') throw new DomainError('set-up.wrong', wrong, { status: 404 });
    const [link] = await rows<{ used_at: Date | null }>(
      tx,
      `select used_at from one_time_link where id = $1 and purpose = 'setup' for update`,
      [id],
    );
    if (state === 'expired' || !link || link.used_at || (await isSetUp(tx)))
      throw new DomainError('set-up.over', over, { status: 410 });
    return id;
  }
}

async function isSetUp(tx: Tx): Promise<boolean> {
  const [answer] = await rows<{ yes: boolean }>(tx, 'select an_owner_exists() as yes');
  return answer!.yes;
}

const over: Sentence = {
  ja: 'この設定用リンクは、使用済みか、期限が過ぎています。設定がまだのときは、集いを起動し直すと、新しいリンクが画面（端末）に出ます。',
  en: 'This set-up link was used, or its time is over. If nothing is set up yet, start Tsudoi again: it prints a new one.',
};

const wrong: Sentence = {
  ja: 'この設定用リンクは正しくありません。起動したときの画面（端末）に出たリンクを、最後までコピーしてください。',
  en: 'This set-up link is not right. Please copy the link that was printed at the start, to its end.',
};
