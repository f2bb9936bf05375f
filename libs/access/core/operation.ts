import { Injectable } from '@nestjs/common';
import { Mails } from '#messaging';
import { type Actor, Clock, Database, uuidv7 } from '#platform';
import { AuditBook } from './audit-book.js';
import { writeInvitation } from './invitation-writing.js';
import { Membership } from './membership.entity.js';
import { writeWorkspace } from './workspace-writing.js';

export interface NewHost {
  name: string;
  slug: string;
  zone: string;
  /** of its first owner: the operator's own makes the operator its owner, any other is invited */
  ownerEmail: string;
  language: 'ja' | 'en';
}

/** What only the operator 運用 of the installation does. */
@Injectable()
export class Operation {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly mails: Mails,
    private readonly book: AuditBook,
  ) {}

  /** @throws DomainError of the field `slug` where another host body has it */
  async foundWorkspace(actor: Actor, host: NewHost): Promise<void> {
    const workspaceId = uuidv7();
    const now = this.clock.now();
    const { name, slug, zone, ownerEmail, language } = host;
    await this.database.withWorkspace(workspaceId, async (tx) => {
      await writeWorkspace(tx, { id: workspaceId, slug, name, zone, replyTo: ownerEmail }, now);
      if (ownerEmail === actor.email) {
        await tx.insert(Membership, {
          id: uuidv7(),
          workspaceId,
          accountId: actor.accountId,
          role: 'owner',
          createdAt: now,
        });
      } else {
        await writeInvitation(
          tx,
          this.mails,
          { workspaceId, email: ownerEmail, role: 'owner', language, invitedBy: actor.accountId },
          now,
        );
      }
      await this.book.write(tx, {
        workspaceId,
        at: now,
        actor,
        action: 'workspace.founded',
        subject: { kind: 'workspace', id: workspaceId },
      });
    });
  }
}
