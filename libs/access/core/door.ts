import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Database, named, Registry, rows, StaffDoor, type Statement } from '#platform';
import { AuditBook } from './audit-book.js';
import { installationPermissions, type Role } from './roles.rules.js';
import { isOver, isToBeSeen } from './session.rules.js';
import { hashOf } from './sessions.js';
import { StaffActor } from './staff-actor.js';

interface AtDoor {
  account_id: string;
  name: string;
  email: string;
  operator: boolean;
  session_id: string;
  seen_at: Date;
  expires_at: Date;
  origin: string | null;
  role: Role | null;
}

const ask: Statement = {
  name: 'access.staff-at-door',
  text: `select account_id, name, email, operator, session_id, seen_at, expires_at, origin, role from staff_at_door($1, $2)`,
};

/** Who holds this cookie, and what they are here: one statement a request. */
@Injectable()
export class Door extends StaffDoor {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly book: AuditBook,
    private readonly registry: Registry,
  ) {
    super();
  }

  override actor(token: string, workspaceId: string | undefined): Promise<Actor | null> {
    const now = this.clock.now();
    return this.database.installation(async (tx) => {
      const [found] = await named<AtDoor>(tx, ask, [hashOf(token), workspaceId ?? null]);
      if (!found) return null;
      const session = { seenAt: found.seen_at, expiresAt: found.expires_at };
      if (isOver(session, now)) return null;
      if (isToBeSeen(session, now))
        await rows(tx, 'update staff_session set seen_at = $2 where id = $1', [found.session_id, now]);
      return this.#actorOf(found, workspaceId);
    });
  }

  override permissions(): readonly string[] {
    return [...this.registry.permissions, ...installationPermissions];
  }

  override denied(actor: Actor, permission: string, workspaceId: string): Promise<void> {
    return this.database.withWorkspace(workspaceId, (tx) =>
      this.book.write(tx, {
        workspaceId,
        at: this.clock.now(),
        actor,
        action: 'door.denied',
        subject: { kind: 'permission', id: permission },
      }),
    );
  }

  #actorOf(found: AtDoor, workspaceId: string | undefined): StaffActor {
    const standing = {
      accountId: found.account_id,
      sessionId: found.session_id,
      name: found.name,
      email: found.email,
      operator: found.operator,
      origin: found.origin,
      role: found.role ?? undefined,
      workspaceId: found.role ? workspaceId : undefined,
    };
    return new StaffActor(standing, this.registry);
  }
}
