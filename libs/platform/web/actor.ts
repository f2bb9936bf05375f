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
