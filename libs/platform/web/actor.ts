import type { Language } from '#ui/i18n';

/** A member of staff at work, as the guard found them. */
export interface Actor {
  accountId: string;
  sessionId: string;
  name: string;
  email: string;
  /** keeps the installation itself running; not a role in a workspace */
  operator: boolean;
  role?: string;
  workspaceId?: string;
  may(permission: string): boolean;
}

/** Who asks a face for something: a member of staff, for their workspace, in the language they read. */
export interface Asker {
  workspaceId: string;
  actor: Actor;
  language: Language;
}

/** The same of somebody who came by a link; staff are guests, too. */
export type Guest = Omit<Asker, 'actor'> & { actor?: Actor };
