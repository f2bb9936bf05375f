import { Injectable } from '@nestjs/common';
import { Clock, Config, Database, DomainError, Every, LinkSigner, rows, type Tx, uuidv7 } from '#platform';
import { canonicalEmail, type Sentence } from '#ui/i18n';
import { Account } from './account.entity.js';
import { AuditBook } from './audit-book.js';
import { Homes } from './homes.js';
import { loginLink, loginLinkLife, loginPurpose } from './login-links.js';
import { OneTimeLink } from './one-time-link.entity.js';
import { isPassword } from './passwords.js';
import { idleLimit } from './session.rules.js';
import { isDeviceOf } from './known-device.js';
import { LogInBrake } from './log-in-brake.js';
import { beginSession, type Browser, type SignedIn } from './sessions.js';

const hour = 3_600_000;
const day = 24 * hour;

/** Ways in: a password, or a link sent to the address. */
@Injectable()
export class LogIn {
  readonly #brake: LogInBrake;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly signer: LinkSigner,
    private readonly homes: Homes,
    private readonly book: AuditBook,
    private readonly config: Config,
  ) {
    this.#brake = new LogInBrake(config.limitLoginPer15Minutes);
  }

  /**
   * @returns null where address or password is wrong; which of them is not told
   * @throws DomainError where there were too many tries
   */
  async byPassword(email: string, password: string, browser: Browser): Promise<SignedIn | null> {
    const address = canonicalEmail(email) ?? '';
    const account = await this.database.installation((tx) => tx.findOneBy(Account, { email: address }));
    const knownDevice = account !== null && isDeviceOf(this.signer, browser.device, account.id);
    this.#brake.refuse({ email: address, client: browser.origin, knownDevice, now: this.clock.now() });
    const right = await isPassword(account?.passwordHash, password);
    return account && right ? this.#begin(account.id, 'password', browser) : null;
  }

  /** The same one insert for every address, known or not; the worker looks it up. */
  async requestLink(email: string): Promise<void> {
    const now = this.clock.now();
    await this.database.installation((tx) =>
      tx.insert(OneTimeLink, {
        id: uuidv7(),
        purpose: 'login',
        email: canonicalEmail(email) ?? email.slice(0, 254),
        createdAt: now,
        expiresAt: new Date(now.getTime() + loginLinkLife),
      }),
    );
  }

  /**
   * For the operator, where no mail arrives: a link that is handed over in person.
   * @returns null where nobody has this address
   */
  async linkFor(email: string): Promise<string | null> {
    const now = this.clock.now();
    const link = { id: uuidv7(), createdAt: now, expiresAt: new Date(now.getTime() + loginLinkLife) };
    const account = await this.database.installation(async (tx) => {
      const found = await tx.findOneBy(Account, { email: canonicalEmail(email) ?? '' });
      if (!found) return null;
      await tx.insert(OneTimeLink, { ...link, purpose: 'login', email: found.email, accountId: found.id, toldAt: now });
      return found;
    });
    return account && loginLink(this.signer, this.config.baseUrl, link, account.revision);
  }

  /** Whether the link would let its reader in; changes nothing, so that mail scanners may open it. @throws DomainError */
  async look(token: string): Promise<void> {
    await this.database.installation((tx) => this.#accountBehind(tx, token));
  }

  /** @throws DomainError where the link is wrong, too old or used */
  async byLink(token: string, browser: Browser): Promise<SignedIn> {
    const accountId = await this.database.installation(async (tx) => {
      const { linkId, accountId } = await this.#accountBehind(tx, token);
      const used = await rows(
        tx,
        'update one_time_link set used_at = $2 where id = $1 and used_at is null returning id',
        [linkId, this.clock.now()],
      );
      if (!used.length) throw new DomainError('login-link.over', over, { status: 410 });
      return accountId;
    });
    return this.#begin(accountId, 'link', browser);
  }

  /** Sessions and links nobody can use any more. */
  @Every(hour)
  async forgetOver(): Promise<void> {
    const now = this.clock.now().getTime();
    await this.database.installation(async (tx) => {
      await rows(tx, 'delete from staff_session where expires_at < $1 or seen_at < $2', [
        new Date(now),
        new Date(now - idleLimit),
      ]);
      await rows(tx, `delete from one_time_link where purpose = 'login' and expires_at < $1`, [new Date(now - day)]);
    });
  }

  async #begin(accountId: string, by: 'password' | 'link', browser: Browser): Promise<SignedIn> {
    const [home] = await this.homes.of(accountId);
    const now = this.clock.now();
    if (!home) {
      return this.database.installation((tx) => beginSession(tx, accountId, by, browser, now));
    }
    return this.database.withWorkspace(home.workspaceId, async (tx) => {
      const signedIn = await beginSession(tx, accountId, by, browser, now);
      const actor = { accountId, origin: browser.origin };
      const subject = { kind: 'session', id: signedIn.sessionId };
      await this.book.write(tx, {
        workspaceId: home.workspaceId,
        at: now,
        actor,
        action: `session.began-by-${by}`,
        subject,
      });
      return signedIn;
    });
  }

  async #accountBehind(tx: Tx, token: string): Promise<{ linkId: string; accountId: string }> {
    const [link] = await rows<{ id: string; account_id: string; revision: number; used_at: Date | null }>(
      tx,
      `select l.id, l.account_id, a.revision, l.used_at from one_time_link l join account a on a.id = l.account_id
       where l.id = $1 and l.purpose = 'login'`,
      [this.signer.subjectOf(token)],
    );
    const state = this.signer.verify(loginPurpose, token, link?.revision);
    if (!link || state === 'wrong') throw new DomainError('login-link.wrong', wrong, { status: 404 });
    if (state === 'expired' || link.used_at) throw new DomainError('login-link.over', over, { status: 410 });
    return { linkId: link.id, accountId: link.account_id };
  }
}

const over: Sentence = {
  ja: 'このログイン用リンクは、使用済みか、期限（10分）が過ぎています。ログイン画面で、新しいリンクを送ってください。',
  en: 'This log-in link was used, or its 10 minutes are over. Please ask for a new one on the log-in page.',
};

const wrong: Sentence = {
  ja: 'このログイン用リンクは正しくありません。メールのリンクが途中で切れていないか確かめるか、ログイン画面で新しいリンクを送ってください。',
  en: 'This log-in link is not right. Please check that it was copied whole, or ask for a new one on the log-in page.',
};
