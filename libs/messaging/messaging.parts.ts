import type { DirectoryManifest } from '#directory/web';
import type { Manifest } from '#platform';
import { mergeHolders } from './core/merge-holders.js';
import type { HeldMails } from './core/restore/held-mails.js';

/** What messaging brings to the house. @param sends a mail server is configured; otherwise mails are kept in the mailbox */
export const messagingParts = (sends: boolean, held: HeldMails): Manifest & DirectoryManifest => ({
  merges: mergeHolders,
  permissions: {
    'mails.read': ['owner', 'organiser'],
    'mails.send': ['owner', 'organiser'],
    'mails.release': ['owner'],
    'mailbox.read': ['owner'],
  },
  verbs: {
    'mails.released': { ja: '復元のあと止めていたメールを送ることにした', en: 'released e-mails held after a restore' },
    'mails.discarded': {
      ja: '復元のあと止めていたメールを送らないことにした',
      en: 'decided not to send e-mails held after a restore',
    },
    'mails.sent-again': { ja: '送れなかったメールをもう一度送った', en: 'had e-mails sent again that had failed' },
  },
  navigation: [
    sends
      ? {
          key: 'mails',
          after: 'questionnaires',
          href: (slug) => `/w/${slug}/staff/mails`,
          label: { ja: '送信の状況', en: 'Sending' },
          permission: 'mails.read',
        }
      : {
          key: 'mailbox',
          after: 'questionnaires',
          href: (slug) => `/w/${slug}/staff/mailbox`,
          label: { ja: 'メールボックス', en: 'Mailbox' },
          permission: 'mailbox.read',
        },
  ],
  banners: [
    {
      permission: 'mails.release',
      text: {
        ja: 'データが復元されたため、メールを止めています。職員が確かめるまで送りません。',
        en: 'The data was restored, so e-mails are held until somebody has looked.',
      },
      href: (slug) => `/w/${slug}/staff/mails#held`,
      link: { ja: '確かめる', en: 'Look at them' },
      stands: (workspaceId) => held.stands(workspaceId),
    },
  ],
});
