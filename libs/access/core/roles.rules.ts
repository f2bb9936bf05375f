import type { StaffRole } from '#platform';

export type Role = StaffRole;

export const roles: readonly Role[] = ['owner', 'organiser', 'reception', 'reviewer', 'viewer'];

/** Held without a workspace: by every account, and by the operator 運用 of the installation. */
export const installationPermissions: readonly string[] = ['signed-in', 'workspaces.manage'];

interface Standing {
  operator: boolean;
  role?: Role | undefined;
}

/** @param holders the roles that have the permission */
export function mayDo({ operator, role }: Standing, permission: string, holders: readonly Role[]): boolean {
  if (permission === 'signed-in') return true;
  if (permission === 'workspaces.manage') return operator;
  return role !== undefined && holders.includes(role);
}
