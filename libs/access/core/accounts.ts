import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Database, DomainError, NotFound, rows, type Tx } from '#platform';
import { type Sentence } from '#ui/i18n';
import { Account } from './account.entity.js';
import { AuditBook } from './audit-book.js';
import { Homes } from './homes.js';
import { hashPassword, isPassword, refuseWeakPassword } from './passwords.js';
import { hashOf, signOutEverywhere } from './sessions.js';
import { StaffSession } from './staff-session.entity.js';

export interface SessionLine {
  id: string;
  createdAt: Date;
  seenAt: Date;
  beganBy: 'password' | 'link';
  userAgent: string | null;
}

/** What one does with one's own account. Deeds are recorded in the workspace joined first. */
@Injectable()
export class Accounts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly homes: Homes,
    private readonly book: AuditBook,
  ) {}

  /** @returns own account and its sessions, latest seen first */
  async open(accountId: string): Promise<{ account: Account; sessions: SessionLine[] }> {
    return this.database.installation(async (tx) => {
      const account = await tx.findOneByOrFail(Account, { id: accountId });
      const sessions = await tx.find(StaffSession, { where: { accountId }, order: { seenAt: 'DESC', id: 'DESC' } });
      return { account, sessions };
    });
  }

  rename(actor: Actor, name: string, language: 'ja' | 'en'): Promise<void> {
    return this.#do(actor, 'account.edited', async (tx) => {
      await tx.update(Account, { id: actor.accountId }, { name, language });
    });
  }

  /**
   * Ends the other sessions, and voids mailed links. Who came by a mailed link need not know the former password.
   * @throws DomainError of the field `former` or `password`
   */
  async changePassword(actor: Actor, former: string, password: string): Promise<void> {
    const { account, sessions } = await this.open(actor.accountId);
    if (isFormerAsked(account, sessions, actor) && !(await isPassword(account.passwordHash, former))) {
      throw new DomainError('password.wrong', wrongFormer, { status: 422, field: 'former' });
    }
    refuseWeakPassword(password, account);
    const passwordHash = await hashPassword(password);
    await this.#do(actor, 'account.password-changed', async (tx) => {
      await tx.update(Account, { id: actor.accountId }, { passwordHash });
      await signOutEverywhere(tx, actor.accountId, actor.sessionId);
    });
  }

  /** The browser with this cookie. Without a session there is nothing to do. */
  async signOut(token: string): Promise<void> {
    await this.database.installation((tx) => rows(tx, 'delete from staff_session where id_hash = $1', [hashOf(token)]));
  }

  /** @throws NotFound where it is not one's own */
  endSession(actor: Actor, sessionId: string): Promise<void> {
    return this.#do(actor, 'session.ended', async (tx) => {
      const { affected } = await tx.delete(StaffSession, { id: sessionId, accountId: actor.accountId });
      if (!affected) throw new NotFound();
    });
  }

  /** Every browser, this one too. */
  signOutEverywhere(actor: Actor): Promise<void> {
    return this.#do(actor, 'session.ended-everywhere', (tx) => signOutEverywhere(tx, actor.accountId, null));
  }

  async #do(actor: Actor, action: string, work: (tx: Tx) => Promise<void>): Promise<void> {
    const [home] = await this.homes.of(actor.accountId);
    if (!home) return this.database.installation(work);
    await this.database.withWorkspace(home.workspaceId, async (tx) => {
      await work(tx);
      const subject = { kind: 'account', id: actor.accountId };
      await this.book.write(tx, { workspaceId: home.workspaceId, at: this.clock.now(), actor, action, subject });
    });
  }
}

export function isFormerAsked(
  account: Account,
  sessions: readonly SessionLine[],
  { sessionId }: Pick<Actor, 'sessionId'>,
): boolean {
  return account.passwordHash !== null && sessions.find(({ id }) => id === sessionId)?.beganBy !== 'link';
}

const wrongFormer: Sentence = {
  ja: '今のパスワードが違います。忘れたときは、ログアウトし、メールのリンクでログインすると、今のパスワードなしで変えられます。',
  en: 'The current password is not right. If you have forgotten it, sign out and log in by a mailed link: then it is not asked.',
};
