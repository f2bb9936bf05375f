import { letter, type Letter, renderLetter } from '#messaging';
import type { WorkspaceView } from '#platform';
import { catalogue, formatMoment, type Language, zoneName } from '#ui/i18n';
import type { Role } from '../core/roles.rules.js';
import { roleTexts } from '../core/role-texts.js';

export interface InviteFacts {
  language: Language;
  workspace: WorkspaceView;
  /** who invites */
  invitedBy: string;
  role: Role;
  href: string;
  expiresAt: Date;
}

export function inviteMail({ language, workspace, invitedBy, role, href, expiresAt }: InviteFacts): Letter {
  const t = texts.of(language);
  const roleWords = roleTexts.of(language);
  return renderLetter({
    language,
    workspace,
    subject: t.subject(workspace.name),
    title: t.title(workspace.name),
    about: null,
    blocks: [
      letter.paragraph(t.lead(invitedBy)),
      letter.facts([
        { term: t.host, lines: [workspace.name] },
        { term: t.role, lines: [roleWords.names[role], { text: roleWords.meanings[role], soft: true }] },
        {
          term: t.until,
          lines: [t.moment(formatMoment(expiresAt, workspace.zone, language), zoneName(workspace.zone, language))],
        },
      ]),
      letter.button(t.button, href),
      letter.small(t.notYou),
    ],
    reason: t.reason(invitedBy),
  });
}

const texts = catalogue({
  ja: {
    subject: (host: string) => `${host}の職員としての招待`,
    title: (host: string) => `${host}から招待が届いています`,
    lead: (name: string) => `${name}さんが、催しの準備に使う「集い」に、あなたを職員として招待しました。`,
    host: '主催団体',
    role: '権限',
    until: '期限',
    moment: (moment: string, zone: string) => `${moment}（${zone}）`,
    button: '招待を開く',
    notYou: '心当たりのないときは、このメールを消してください。',
    reason: (name: string) => `${name}さんがこのアドレスを入力したため、お送りしました。`,
  },
  en: {
    subject: (host: string) => `Invitation to join the staff of ${host}`,
    title: (host: string) => `${host} invites you`,
    lead: (name: string) => `${name} has invited you to join the staff on Tsudoi, which is used to prepare events.`,
    host: 'Host body',
    role: 'Role',
    until: 'Until',
    moment: (moment: string, zone: string) => `${moment} (${zone})`,
    button: 'Open the invitation',
    notYou: 'If you did not expect this, please delete this e-mail.',
    reason: (name: string) => `You get this e-mail because ${name} entered your address.`,
  },
});
