import type { Mails } from '#messaging';
import { rows, type Tx, uuidv7 } from '#platform';
import { StaffInvitation } from './staff-invitation.entity.js';
import type { Role } from './roles.rules.js';

export const inviteMailKind = 'access.invite';

/** Milliseconds. */
const life = 7 * 24 * 3_600_000;

export interface NewInvitation {
  workspaceId: string;
  email: string;
  role: Role;
  language: 'ja' | 'en';
  invitedBy: string;
}

/** An invitation and its mail. An earlier one to the same address is void from now on. */
export async function writeInvitation(tx: Tx, mails: Mails, given: NewInvitation, now: Date): Promise<string> {
  const id = uuidv7();
  const expiresAt = new Date(now.getTime() + life);
  await rows(
    tx,
    `update staff_invitation set withdrawn_at = $3
     where workspace_id = $1 and email = $2 and used_at is null and withdrawn_at is null`,
    [given.workspaceId, given.email, now],
  );
  await tx.insert(StaffInvitation, { id, ...given, createdAt: now, expiresAt });
  await mails.plan(tx, given.workspaceId, [
    {
      kind: inviteMailKind,
      dedupeKey: `${inviteMailKind}:${id}`,
      to: { email: given.email },
      language: given.language,
      facts: { invitationId: id },
      notAfter: expiresAt,
    },
  ]);
  return id;
}
