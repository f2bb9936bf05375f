import { Injectable } from '@nestjs/common';
import { type Actor, Audit, Clock, Database, DomainError, NotFound, rows, type Tx } from '#platform';
import { type Sentence } from '#ui/i18n';
import type { Role } from './roles.rules.js';

export interface MemberLine {
  /** of the membership */
  id: string;
  accountId: string;
  name: string;
  email: string;
  role: Role;
  /** the last time one of their browsers was here, exact to five minutes */
  seenAt: Date | null;
}

export interface PendingInvitation {
  id: string;
  email: string;
  role: Role;
  expiresAt: Date;
  invitedBy: string;
}

/** 職員 of a workspace: who belongs to it, and as what. */
@Injectable()
export class Members {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Everybody, and who was asked and has not answered yet; two statements. */
  list(workspaceId: string): Promise<{ members: MemberLine[]; invitations: PendingInvitation[] }> {
    const now = this.clock.now();
    return this.database.withWorkspace(workspaceId, async (tx) => ({
      members: await rows<MemberLine>(tx, `${memberLine} where m.workspace_id = $1 order by m.created_at, m.id`, [
        workspaceId,
      ]),
      invitations: await rows<PendingInvitation>(
        tx,
        `select i.id, i.email, i.role, i.expires_at as "expiresAt", a.name as "invitedBy"
         from staff_invitation i join account a on a.id = i.invited_by
         where i.workspace_id = $1 and i.used_at is null and i.withdrawn_at is null and i.expires_at > $2
         order by i.created_at, i.id`,
        [workspaceId, now],
      ),
    }));
  }

  /** @throws NotFound */
  async open(workspaceId: string, id: string): Promise<MemberLine> {
    const [member] = await this.database.withWorkspace(workspaceId, (tx) =>
      rows<MemberLine>(tx, `${memberLine} where m.workspace_id = $1 and m.id = $2`, [workspaceId, id]),
    );
    if (!member) throw new NotFound();
    return member;
  }

  /** @throws NotFound, or DomainError where nobody would be owner any more */
  changeRole(actor: Actor, workspaceId: string, id: string, role: Role): Promise<void> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      await keepAnOwner(tx, workspaceId, id, role);
      await rows(tx, 'update membership set role = $3 where workspace_id = $1 and id = $2', [workspaceId, id, role]);
      await this.audit.record(tx, actor, `member.became-${role}`, { kind: 'membership', id });
    });
  }

  /** Takes effect with the next request of theirs. @throws NotFound, or DomainError where nobody would be owner any more */
  remove(actor: Actor, workspaceId: string, id: string): Promise<void> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      await keepAnOwner(tx, workspaceId, id, null);
      await rows(tx, 'delete from membership where workspace_id = $1 and id = $2', [workspaceId, id]);
      await this.audit.record(tx, actor, 'member.removed', { kind: 'membership', id });
    });
  }
}

const memberLine = `
  select m.id, m.account_id as "accountId", a.name, a.email, m.role,
    (select max(s.seen_at) from staff_session s where s.account_id = a.id) as "seenAt"
  from membership m join account a on a.id = m.account_id`;

/** The owners are locked together, so that two who leave at the same moment do not both go. */
async function keepAnOwner(tx: Tx, workspaceId: string, id: string, role: Role | null): Promise<void> {
  const members = await rows<{ id: string; role: Role }>(
    tx,
    `select id, role from membership where workspace_id = $1 and (role = 'owner' or id = $2) order by id for update`,
    [workspaceId, id],
  );
  if (!members.some((member) => member.id === id)) throw new NotFound();
  const ownerLeft = role === 'owner' || members.some((member) => member.id !== id && member.role === 'owner');
  if (!ownerLeft) throw new DomainError('member.last-owner', lastOwner, { status: 422, field: 'role' });
}

const lastOwner: Sentence = {
  ja: '管理者がいなくなってしまいます。先に、ほかの職員を管理者にしてください。',
  en: 'There would be no owner left. Please make somebody else an owner first.',
};
