/** 管理者, 企画, 受付, 集計, 閲覧 */
export type Role = 'owner' | 'organiser' | 'reception' | 'reviewer' | 'viewer';

export const roles: readonly Role[] = ['owner', 'organiser', 'reception', 'reviewer', 'viewer'];

/** Who may what in a workspace: the whole of it, in one table. */
export const holders = {
  'staff.home': roles,
  'members.manage': ['owner'],
  'settings.manage': ['owner'],
  'audit.read': ['owner'],
  'directory.read': ['owner', 'organiser', 'reviewer', 'viewer'],
  'directory.edit': ['owner', 'organiser'],
  'events.read': roles,
  'events.edit': ['owner', 'organiser'],
  'registrations.read': ['owner', 'organiser', 'reception'],
  'registrations.edit': ['owner', 'organiser'],
  'registrations.admit': ['owner', 'organiser', 'reception'],
  'attendance.take': ['owner', 'organiser', 'reception'],
  'attendance.read': ['owner', 'organiser', 'reception', 'reviewer', 'viewer'],
  'names.protected': ['owner', 'organiser', 'reception', 'reviewer'],
  'mails.read': ['owner', 'organiser'],
  'mails.send': ['owner', 'organiser'],
  'mails.release': ['owner'],
  'reminders.edit': ['owner', 'organiser'],
  'questionnaires.edit': ['owner', 'organiser'],
  'tally.read': ['owner', 'organiser', 'reviewer', 'viewer'],
  'mailbox.read': ['owner'],
} satisfies Record<string, readonly Role[]>;

/** Held without a workspace: by every account, and by the operator 運用 of the installation. */
export const installationPermissions = ['signed-in', 'workspaces.manage'] as const;

export const permissions: readonly string[] = [...Object.keys(holders), ...installationPermissions];

interface Standing {
  operator: boolean;
  role?: Role | undefined;
}

/** @param permission an unknown one is held by nobody */
export function mayDo({ operator, role }: Standing, permission: string): boolean {
  if (permission === 'signed-in') return true;
  if (permission === 'workspaces.manage') return operator;
  const allowed: readonly Role[] = Object.hasOwn(holders, permission)
    ? holders[permission as keyof typeof holders]
    : [];
  return role !== undefined && allowed.includes(role);
}
