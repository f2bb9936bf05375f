import { Injectable } from '@nestjs/common';
import { Mails } from '#messaging';
import {
  type Actor,
  Audit,
  Clock,
  Database,
  DomainError,
  LinkSigner,
  NotFound,
  rows,
  type Tx,
  uuidv7,
} from '#platform';
import { type Sentence } from '#ui/i18n';
import { AuditBook } from './audit-book.js';
import { type NewInvitation, writeInvitation } from './invitation-writing.js';
import { hashPassword, refuseWeakPassword } from './passwords.js';
import type { Role } from './roles.rules.js';
import { beginSession, type Browser, type SignedIn } from './sessions.js';

export const invitePurpose = 'access.invite';

/** What the reader of an invitation is shown. */
export interface OpenInvitation {
  email: string;
  role: Role;
  invitedBy: string;
  /** the address has an account already: it joins after log-in */
  hasAccount: boolean;
}

/** Asking colleagues to join a workspace. */
@Injectable()
export class Invitations {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly signer: LinkSigner,
    private readonly audit: Audit,
    private readonly mails: Mails,
    private readonly book: AuditBook,
  ) {}

  /** @throws DomainError of the field `email` where they belong here already */
  invite(actor: Actor, given: Omit<NewInvitation, 'invitedBy'>): Promise<string> {
    return this.database.withWorkspace(given.workspaceId, async (tx) => {
      const members = await rows(
        tx,
        'select 1 from membership m join account a on a.id = m.account_id where m.workspace_id = $1 and a.email = $2',
        [given.workspaceId, given.email],
      );
      if (members.length) throw new DomainError('member.known', known, { status: 422, field: 'email' });
      const id = await writeInvitation(tx, this.mails, { ...given, invitedBy: actor.accountId }, this.clock.now());
      await this.audit.record(tx, actor, 'member.invited', { kind: 'invitation', id });
      return id;
    });
  }

  /** @throws NotFound where it was answered or withdrawn already */
  withdraw(actor: Actor, workspaceId: string, id: string): Promise<void> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const withdrawn = await rows(
        tx,
        `update staff_invitation set withdrawn_at = $3
         where workspace_id = $1 and id = $2 and used_at is null and withdrawn_at is null returning id`,
        [workspaceId, id, this.clock.now()],
      );
      if (!withdrawn.length) throw new NotFound();
      await this.audit.record(tx, actor, 'member.invitation-withdrawn', { kind: 'invitation', id });
    });
  }

  /** Changes nothing, so that mail scanners may open the link. @throws DomainError where it is wrong or over */
  look(workspaceId: string, token: string): Promise<OpenInvitation> {
    return this.database.withWorkspace(workspaceId, (tx) => this.#open(tx, workspaceId, token));
  }

  /** Makes the account, the membership and the first session. @throws DomainError */
  async joinAnew(
    workspaceId: string,
    token: string,
    given: { name: string; password: string },
    browser: Browser,
  ): Promise<SignedIn> {
    const { email } = await this.look(workspaceId, token);
    refuseWeakPassword(given.password, { name: given.name, email });
    const passwordHash = await hashPassword(given.password);
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const invitation = await this.#open(tx, workspaceId, token);
      if (invitation.hasAccount) throw new DomainError('invitation.log-in-first', logInFirst);
      const accountId = uuidv7();
      const now = this.clock.now();
      // The same person may accept two invitations at once: the second one finds the account.
      const made = await rows(
        tx,
        `insert into account (id, email, name, password_hash, language, created_at) values ($1, $2, $3, $4, $5, $6)
         on conflict (email) do nothing returning id`,
        [accountId, email, given.name, passwordHash, invitation.language, now],
      );
      if (!made.length) throw new DomainError('invitation.log-in-first', logInFirst);
      await this.#join(tx, workspaceId, invitation, { accountId, origin: browser.origin });
      return beginSession(tx, accountId, 'password', browser, now);
    });
  }

  /** @param account who is logged in and whose address was invited. @throws DomainError */
  join(workspaceId: string, token: string, account: Pick<Actor, 'accountId' | 'email'>): Promise<void> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const invitation = await this.#open(tx, workspaceId, token);
      if (invitation.email !== account.email) throw new DomainError('invitation.log-in-first', logInFirst);
      await this.#join(tx, workspaceId, invitation, account);
    });
  }

  async #join(
    tx: Tx,
    workspaceId: string,
    invitation: { id: string; role: Role },
    actor: { accountId: string; origin?: string | null },
  ) {
    const now = this.clock.now();
    await rows(tx, 'update staff_invitation set used_at = $2 where id = $1', [invitation.id, now]);
    await rows(
      tx,
      `insert into membership (id, workspace_id, account_id, role, created_at) values ($1, $2, $3, $4, $5)
       on conflict (workspace_id, account_id) do nothing`,
      [uuidv7(), workspaceId, actor.accountId, invitation.role, now],
    );
    await this.book.write(tx, {
      workspaceId,
      at: now,
      actor,
      action: 'member.joined',
      subject: { kind: 'invitation', id: invitation.id },
    });
  }

  /** Locks the invitation, so that it is answered once. */
  async #open(
    tx: Tx,
    workspaceId: string,
    token: string,
  ): Promise<OpenInvitation & { id: string; language: 'ja' | 'en' }> {
    const state = this.signer.verify(invitePurpose, token);
    const [found] = await rows<OpenInvitation & { id: string; language: 'ja' | 'en'; over: boolean }>(
      tx,
      `select i.id, i.email, i.role, i.language, a.name as "invitedBy", i.used_at is not null or i.withdrawn_at is not null as over,
         exists (select from account o where o.email = i.email) as "hasAccount"
       from staff_invitation i join account a on a.id = i.invited_by
       where i.workspace_id = $1 and i.id = $2 for update of i`,
      [workspaceId, this.signer.subjectOf(token)],
    );
    if (!found || state === 'wrong') throw new NotFound(wrong);
    if (found.over || state === 'expired') throw new DomainError('invitation.over', over, { status: 410 });
    return found;
  }
}

const known: Sentence = {
  ja: 'この方は、すでにこの団体の職員です。権限は一覧から変えられます。',
  en: 'This person belongs to the host body already. The role can be changed in the list.',
};

const logInFirst: Sentence = {
  ja: 'このアドレスには、すでにアカウントがあります。そのアカウントでログインしてから、招待のリンクを開いてください。',
  en: 'This address has an account already. Please log in with it, then open the invitation again.',
};

const over: Sentence = {
  ja: 'この招待は、使用済みか、取り下げられたか、期限（7日）が過ぎています。招待した方に、もう一度頼んでください。',
  en: 'This invitation was used or withdrawn, or its 7 days are over. Please ask the person who invited you again.',
};

const wrong: Sentence = {
  ja: 'この招待のリンクは正しくありません。メールのリンクが途中で切れていないか、確かめてください。',
  en: 'This invitation link is not right. Please check that it was copied whole.',
};
