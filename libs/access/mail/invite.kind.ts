import type { MailKind } from '#messaging';
import { type Config, type LinkSigner, rows, type Tx } from '#platform';
import { inviteMailKind as kind } from '../core/invitation-writing.js';
import { invitePurpose } from '../core/invitations.js';
import type { Role } from '../core/roles.rules.js';
import { inviteMail } from './invite.mail.js';

interface Invitation {
  id: string;
  role: Role;
  expires_at: Date;
  over: boolean;
  invited_by: string;
}

export const inviteKind = (signer: LinkSigner, config: Config): MailKind => ({
  kind,
  lane: 'transactional',
  whenUncertain: 'resend',
  label: { ja: '職員としての招待', en: 'Invitation to join the staff' },

  async stillWanted(tx, mail) {
    return (await invitationOf(tx, mail.facts))?.over === false;
  },

  async render(tx, mail, workspace) {
    const invitation = (await invitationOf(tx, mail.facts))!;
    const token = signer.sign(invitePurpose, invitation.id, { expiresAt: invitation.expires_at });
    return inviteMail({
      language: mail.language,
      workspace,
      invitedBy: invitation.invited_by,
      role: invitation.role,
      href: `${config.baseUrl}/w/${workspace.slug}/invitations/${token}`,
      expiresAt: invitation.expires_at,
    });
  },
});

async function invitationOf(tx: Tx, facts: Record<string, unknown>): Promise<Invitation | undefined> {
  const [invitation] = await rows<Invitation>(
    tx,
    `select i.id, i.role, i.expires_at, i.used_at is not null or i.withdrawn_at is not null as over, a.name as invited_by
     from staff_invitation i join account a on a.id = i.invited_by where i.id = $1`,
    [facts.invitationId],
  );
  return invitation;
}
