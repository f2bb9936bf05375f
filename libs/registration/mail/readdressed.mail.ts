import { eventFacts, eventHead, type EventView, eventWords, loadEvent } from '#events';
import { type Letter, letter, type MailKind, renderLetter } from '#messaging';
import type { WorkspaceView } from '#platform';
import { catalogue, type Language } from '#ui/i18n';
import { readdressedMail } from './planned-mails.js';

/** To an address that is none of an application any more. It names nobody: whoever reads there may be a stranger. */
export const readdressedKind: MailKind = {
  kind: readdressedMail,
  lane: 'transactional',
  whenUncertain: 'resend',
  label: { ja: '連絡先が変わったお知らせ(前のアドレスへ)', en: 'Address changed (to the one before)' },
  stillWanted: async (tx, mail) => (await loadEvent(tx, String(mail.facts.eventId)))?.state === 'published',
  render: async (tx, mail, workspace) =>
    letterOf(workspace, (await loadEvent(tx, String(mail.facts.eventId)))!, mail.language),
};

function letterOf(workspace: WorkspaceView, event: EventView, language: Language): Letter {
  const t = texts.of(language);
  const { name, day, about } = eventHead(event, language);
  return renderLetter({
    language,
    workspace,
    subject: t.subject(t.head(day, name)),
    title: t.title,
    about,
    tone: 'warn',
    blocks: [
      letter.paragraph(t.lead),
      letter.facts(eventFacts(event, language).filter(({ term }) => term === eventWords.of(language).contact)),
    ],
    reason: t.reason,
  });
}

const texts = catalogue({
  ja: {
    head: (day: string, name: string) => `${day} ${name}`,
    subject: (event: string) => `【連絡先の変更】${event}`,
    title: '申込の連絡先が変わりました',
    lead: 'このアドレスにお送りしていた申込の連絡先が、別のアドレスに変わりました。これまでにお送りしたリンクは使えません。心当たりのないときは、お問い合わせください。',
    reason: 'このアドレスが申込の連絡先になっていたため、一度だけ送りました。',
  },
  'ja-easy': {
    head: (day: string, name: string) => `${day} ${name}`,
    subject: (event: string) => `【アドレスが {変|か}わりました】${event}`,
    title: '{申|もう}し{込|こ}みの アドレスが {変|か}わりました',
    lead: 'これから、 お{知|し}らせは ちがう アドレスに {送|おく}ります。 {前|まえ}の リンクは つかえません。 わからない ときは、 {聞|き}いて ください。',
    reason: 'この アドレスに、 {前|まえ}に メールを {送|おく}りました。',
  },
  en: {
    head: (day: string, name: string) => `${day}, ${name}`,
    subject: (event: string) => `[Contact changed] ${event}`,
    title: 'The contact of an application has changed',
    lead: 'Mails about an application that came to this address now go to another one. Links that were sent here no longer work. If you did not expect this, please contact us.',
    reason: 'Sent once, because this address was the contact of an application.',
  },
});
