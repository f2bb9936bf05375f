import type { Tx } from '../database/database.js';
import type { Actor } from './actor.js';

/** What every context may know of the host body it works for. */
export interface WorkspaceView {
  id: string;
  slug: string;
  name: string;
  /** IANA zone of new events and of the staff's dates */
  zone: string;
  replyTo: string | null;
  phone: string | null;
  languages: string[];
}

/** Finds workspaces; implemented by the context that owns them. */
export abstract class WorkspaceProfile {
  abstract of(slug: string): Promise<WorkspaceView | null>;
  abstract byId(id: string): Promise<WorkspaceView>;
  /** As it stands now, where what is kept for a moment will not do. @throws NotFound */
  abstract readAnew(id: string): Promise<WorkspaceView>;
  /** Of every workspace, for work that goes by each one's clocks. */
  abstract everyZone(): Promise<{ id: string; zone: string }[]>;
}

/** 管理者, 企画, 受付, 集計, 閲覧 */
export type StaffRole = 'owner' | 'organiser' | 'reception' | 'reviewer' | 'viewer';

/** Tells who holds this session cookie, and what they may do in the workspace of the address. */
export abstract class StaffDoor {
  abstract actor(sessionToken: string, workspaceId: string | undefined): Promise<Actor | null>;
  /** Every permission there is: a route that asks for another one stops the start. */
  abstract permissions(): readonly string[];
  /** Notes that somebody was turned away. */
  abstract denied(actor: Actor, permission: string, workspaceId: string): Promise<void>;
}

/** A member of staff, as a mail to them needs it. */
export interface StaffContact {
  accountId: string;
  name: string;
  email: string;
  language: 'ja' | 'en';
}

/** Who of a workspace wants the daily digest; implemented by the context that knows staff. */
export abstract class DigestReaders {
  abstract of(tx: Tx, workspaceId: string): Promise<StaffContact[]>;
}

/** What members of staff are called; implemented by the context that knows them. */
export abstract class StaffNames {
  /** By id; accounts that are gone are missing. */
  abstract of(tx: Tx, accountIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Everybody who works for a workspace now, by id, in the order of their names. */
  abstract everybody(tx: Tx, workspaceId: string): Promise<ReadonlyMap<string, string>>;
}

/** Append-only trail of what staff did: ids, never values. Called in the transaction of the deed. */
export abstract class Audit {
  abstract record(tx: Tx, actor: Actor, action: string, subject: { kind: string; id: string }): Promise<void>;
}
