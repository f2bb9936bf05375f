import { letter, type Letter, renderLetter } from '#messaging';
import type { WorkspaceView } from '#platform';
import { catalogue, formatMoment, type Language, zoneName } from '#ui/i18n';

export interface LoginLinkFacts {
  language: Language;
  workspace: WorkspaceView;
  name: string;
  href: string;
  expiresAt: Date;
}

export function loginLinkMail({ language, workspace, name, href, expiresAt }: LoginLinkFacts): Letter {
  const t = texts.of(language);
  return renderLetter({
    language,
    workspace,
    subject: t.subject,
    addressee: t.addressee(name),
    title: t.title,
    about: null,
    blocks: [
      letter.paragraph(t.lead),
      letter.button(t.button, href),
      letter.paragraph(t.until(formatMoment(expiresAt, workspace.zone, language), zoneName(workspace.zone, language))),
      letter.small(t.notYou),
    ],
    reason: t.reason,
  });
}

const texts = catalogue({
  ja: {
    subject: 'ログイン用のリンク',
    addressee: (name: string) => `${name} 様`,
    title: 'ログイン用のリンクです',
    lead: '下のボタンを押すと、ログインの画面が開きます。リンクは1回だけ使えます。',
    button: 'ログインする',
    until: (moment: string, zone: string) => `${moment}（${zone}）まで使えます。`,
    notYou: '心当たりのないときは、このメールを消してください。リンクを使わなければ、だれもログインできません。',
    reason: 'ログイン画面でこのアドレスが入力されたため、お送りしました。',
  },
  en: {
    subject: 'Your log-in link',
    addressee: (name: string) => `Dear ${name}`,
    title: 'Here is your log-in link',
    lead: 'The button opens the log-in page. The link works once.',
    button: 'Log in',
    until: (moment: string, zone: string) => `It works until ${moment} (${zone}).`,
    notYou: 'If you did not ask for it, please delete this e-mail. Nobody can log in unless the link is used.',
    reason: 'You get this e-mail because this address was typed on the log-in page.',
  },
});
