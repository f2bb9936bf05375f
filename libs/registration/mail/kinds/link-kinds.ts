import type { MailKind } from '#messaging';
import { invitationMail, linkMail } from '../../core/invitations.js';

/** What one kind of mail with the personal link to the form is for, and which of its texts it says. */
export interface LinkKind extends Pick<MailKind, 'kind' | 'lane' | 'whenUncertain' | 'label' | 'asked' | 'answer'> {
  says: 'asked' | 'invited';
  /** its reader has not seen the public page: what the event is about comes first */
  introduces: boolean;
}

/** Asked for on the public page, or sent by staff as an invitation. */
export const linkKinds: readonly LinkKind[] = [
  {
    kind: linkMail,
    lane: 'transactional',
    whenUncertain: 'resend',
    label: { ja: '申し込みのリンク', en: 'Link to apply' },
    asked: true,
    answer: true,
    says: 'asked',
    introduces: false,
  },
  {
    kind: invitationMail,
    lane: 'bulk',
    whenUncertain: 'hold',
    label: { ja: 'ご案内', en: 'Invitation' },
    asked: false,
    says: 'invited',
    introduces: true,
  },
];
