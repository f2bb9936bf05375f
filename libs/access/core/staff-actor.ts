import type { Actor, Registry } from '#platform';
import { mayDo, type Role } from './roles.rules.js';

interface Standing {
  accountId: string;
  sessionId: string;
  name: string;
  email: string;
  operator: boolean;
  role?: Role | undefined;
  workspaceId?: string | undefined;
  /** client address at sign-in, for the trail */
  origin?: string | null;
}

/** An account at work: in the workspace of the address, or outside of any. */
export class StaffActor implements Actor {
  readonly accountId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly email: string;
  readonly operator: boolean;
  readonly role?: Role;
  readonly workspaceId?: string;
  readonly origin: string | null;

  readonly #registry: Registry;

  constructor(standing: Standing, registry: Registry) {
    this.#registry = registry;
    this.accountId = standing.accountId;
    this.sessionId = standing.sessionId;
    this.name = standing.name;
    this.email = standing.email;
    this.operator = standing.operator;
    this.origin = standing.origin ?? null;
    if (standing.role) this.role = standing.role;
    if (standing.workspaceId) this.workspaceId = standing.workspaceId;
  }

  may(permission: string): boolean {
    return mayDo(this, permission, this.#registry.holders(permission));
  }
}
