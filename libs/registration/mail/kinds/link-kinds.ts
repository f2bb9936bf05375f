import type { MailKind } from '#messaging';
import { invitationMail, linkMail } from '../../core/invitations.js';

type LinkKind = Pick<MailKind, 'kind' | 'lane' | 'whenUncertain' | 'label' | 'asked'>;

/** The personal link to the form: asked for on the public page, or sent by staff as an invitation. */
export const linkKinds: readonly LinkKind[] = [
  {
    kind: linkMail,
    lane: 'transactional',
    whenUncertain: 'resend',
    label: { ja: '申し込みのリンク', en: 'Link to apply' },
    asked: true,
  },
  {
    kind: invitationMail,
    lane: 'bulk',
    whenUncertain: 'hold',
    label: { ja: 'ご案内', en: 'Invitation' },
    asked: false,
  },
];
