import type { MailKind } from '#messaging';
import { type Config, type LinkSigner, rows, type Tx } from '#platform';
import { loginLink, loginMailKind } from '../core/login-links.js';
import { loginLinkMail } from './login-link.mail.js';

interface Link {
  id: string;
  expires_at: Date;
  used_at: Date | null;
  name: string;
  revision: number;
}

/** The link is made when the mail is sent: nothing secret is stored before. */
export const loginLinkKind = (signer: LinkSigner, config: Config): MailKind => ({
  kind: loginMailKind,
  lane: 'transactional',
  whenUncertain: 'resend',
  label: { ja: 'ログイン用のリンク', en: 'Log-in link' },
  asked: true,

  async stillWanted(tx, mail) {
    return (await linkOf(tx, mail.facts))?.used_at === null;
  },

  async render(tx, mail, workspace) {
    const link = (await linkOf(tx, mail.facts))!;
    return loginLinkMail({
      language: mail.language,
      workspace,
      name: link.name,
      href: loginLink(signer, config.baseUrl, { id: link.id, expiresAt: link.expires_at }, link.revision),
      expiresAt: link.expires_at,
    });
  },
});

async function linkOf(tx: Tx, facts: Record<string, unknown>): Promise<Link | undefined> {
  const [link] = await rows<Link>(
    tx,
    `select l.id, l.expires_at, l.used_at, a.name, a.revision from one_time_link l join account a on a.id = l.account_id where l.id = $1`,
    [facts.linkId],
  );
  return link;
}
