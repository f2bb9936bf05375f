import { closesAt, eventFacts, eventHead, type EventView, eventWords, ownTexts } from '#events';
import { type Letter, letter, renderLetter } from '#messaging';
import type { WorkspaceView } from '#platform';
import { catalogue, formatMoment, type Language } from '#ui/i18n';
import type { OwnWords } from '../core/invite-words.js';
import type { LinkKind } from './kinds/link-kinds.js';

export interface LinkFacts {
  kind: Pick<LinkKind, 'says' | 'introduces'>;
  workspace: WorkspaceView;
  event: EventView;
  language: Language;
  addressee: string;
  /** in place of the ready ones */
  words: OwnWords | null;
  applyLink: string;
  /** null: as long as applications are taken */
  expiresAt: Date | null;
  /** applications of this address that stand already */
  earlier: readonly { code: string; link: string }[];
  /** to a mailbox of the office that was asked: its own page */
  officeLink: string | null;
}

/** The personal link to the form: asked for on the public page, or sent by staff as an invitation. */
export function linkMail({
  kind,
  workspace,
  event,
  language,
  addressee,
  words,
  applyLink,
  expiresAt,
  earlier,
  officeLink,
}: LinkFacts): Letter {
  const t = texts.of(language);
  const { summary } = ownTexts(event, language);
  const { name, day, about } = eventHead(event, language);
  const closes = closesAt(event);
  const said = t[kind.says];
  return renderLetter({
    language,
    workspace,
    subject: words?.subject ?? said.subject(name, day),
    ...(addressee ? { addressee: t.to(addressee) } : {}),
    title: said.title(name),
    about,
    blocks: [
      ...(words
        ? words.paragraphs.map((paragraph) => letter.paragraph(paragraph))
        : [...(kind.introduces && summary ? [letter.paragraph(summary)] : []), letter.paragraph(said.lead)]),
      letter.button(t.apply, applyLink),
      letter.small({
        text: expiresAt ? t.until(formatMoment(expiresAt, event.zone, language)) : t.whileOpen,
        soft: true,
      }),
      letter.facts([
        ...(closes ? [{ term: t.deadline, lines: [formatMoment(closes, event.zone, language)] }] : []),
        ...eventFacts(event, language).filter(
          ({ term }) => term !== eventWords.of(language).when || event.sessions.length > 1,
        ),
      ]),
      ...(earlier.length > 0
        ? [
            letter.heading(t.earlier),
            letter.list(earlier.map(({ code, link }) => ({ what: { text: t.see(code), href: link } }))),
          ]
        : []),
      ...(officeLink ? [letter.list([{ what: { text: t.office, href: officeLink } }])] : []),
    ],
    reason: said.reason,
  });
}

const texts = catalogue({
  ja: {
    asked: {
      subject: (event: string, day: string) => `【申し込みのリンク】${day} ${event}`,
      title: (_: string) => '申し込みのリンクです',
      lead: '下のボタンから申し込みのページを開いてください。開いただけでは申し込みになりません。同じ事業所の方をまとめて申し込めます。',
      reason:
        'このアドレスで申し込みのリンクが求められたため送りました。心当たりのないときは、何もしなければ申し込みにはなりません。',
    },
    invited: {
      subject: (event: string, day: string) => `${event}のご案内 ${day}`,
      title: (event: string) => `${event}のご案内`,
      lead: '参加を希望されるときは、下のボタンから申し込みのページを開いてください。開いただけでは申し込みになりません。',
      reason: '主催者の名簿にある方へ、ご案内として送りました。',
    },
    to: (name: string) => `${name}様`,
    deadline: '申込締切',
    apply: '申し込みのページを開く',
    until: (moment: string) => `このリンクは ${moment} まで使えます。ほかの方に転送しないでください。`,
    whileOpen: 'このリンクは申し込みの締め切りまで使えます。ほかの方に転送しないでください。',
    earlier: 'すでに申し込みがあります',
    see: (code: string) => `受付番号 ${code} の状態を見る・変える`,
    office: '事業所のページを開く(不参加のお返事もここからできます)',
  },
  'ja-easy': {
    asked: {
      subject: (event: string, day: string) => `【{申|もう}し{込|こ}みの リンク】${day} ${event}`,
      title: (_: string) => '{申|もう}し{込|こ}みの リンクです',
      lead: '{下|した}の ボタンを おして ください。 {申|もう}し{込|こ}みの ページが {出|で}ます。 {見|み}るだけでは {申|もう}し{込|こ}みに なりません。',
      reason:
        'この アドレスで リンクが たのまれたので、 {送|おく}りました。 {知|し}らない ときは、 なにも しなくて いいです。',
    },
    invited: {
      subject: (event: string, day: string) => `${event}の お{知|し}らせ ${day}`,
      title: (event: string) => `${event}の お{知|し}らせ`,
      lead: '{参加|さんか}したい ときは、 {下|した}の ボタンを おして ください。 {見|み}るだけでは {申|もう}し{込|こ}みに なりません。',
      reason: '{主催者|しゅさいしゃ}の {名簿|めいぼ}に ある {人|ひと}に {送|おく}りました。',
    },
    to: (name: string) => `${name}さん`,
    deadline: '{申|もう}し{込|こ}みは いつまで',
    apply: '{申|もう}し{込|こ}みの ページへ',
    until: (moment: string) =>
      `この リンクは ${moment} まで つかえます。 {他|ほか}の {人|ひと}に {送|おく}らないで ください。`,
    whileOpen:
      'この リンクは、 {申|もう}し{込|こ}みが おわるまで つかえます。 {他|ほか}の {人|ひと}に {送|おく}らないで ください。',
    earlier: 'もう {申|もう}し{込|こ}んで います',
    see: (code: string) => `{受付|うけつけ}{番号|ばんごう} ${code} を {見|み}る・ {変|か}える`,
    office: '{事業所|じぎょうしょ}の ページを {開|ひら}く',
  },
  en: {
    asked: {
      subject: (event: string, day: string) => `[Link to apply] ${day}, ${event}`,
      title: (_: string) => 'Your link to apply',
      lead: 'Open the application page with the button below. Opening it does not register you. You can register several colleagues at once.',
      reason: 'Somebody asked for a link with this address. If it was not you, do nothing: nobody is registered.',
    },
    invited: {
      subject: (event: string, day: string) => `Invitation: ${event}, ${day}`,
      title: (event: string) => `Invitation: ${event}`,
      lead: 'If you would like to take part, open the application page with the button below. Opening it does not register you.',
      reason: 'Sent as an invitation to people in the directory of the host.',
    },
    to: (name: string) => `Dear ${name}`,
    deadline: 'Apply until',
    apply: 'Open the application page',
    until: (moment: string) => `This link works until ${moment}. Please do not forward it.`,
    whileOpen: 'This link works as long as applications are taken. Please do not forward it.',
    earlier: 'You have applied already',
    see: (code: string) => `See or change the application ${code}`,
    office: 'Open the page of your office (you can also decline there)',
  },
});
