import { eventHead, type EventView } from '#events';
import { type Letter, letter, renderLetter } from '#messaging';
import type { WorkspaceView } from '#platform';
import { catalogue, formatMoment, type Language } from '#ui/i18n';
import type { Anonymity, Occasion } from '../core/questionnaire.entity.js';

export interface RequestFacts {
  workspace: WorkspaceView;
  event: EventView;
  occasion: Occasion;
  /** of the questionnaire, where its event has several; null: there is no other */
  title: string | null;
  language: Language;
  addressee: string;
  anonymity: Anonymity;
  closesAt: Date | null;
  /** how many items there are */
  items: number;
  /** who is asked by this mail: several where colleagues have no address of their own */
  asked: readonly { name: string; link: string }[];
}

/** Asks those who were there to answer, each with a link of their own. */
export function requestMail({
  workspace,
  event,
  occasion,
  title,
  language,
  addressee,
  anonymity,
  closesAt,
  items,
  asked,
}: RequestFacts): Letter {
  const t = texts.of(language);
  const { name, day, about } = eventHead(event, language);
  const alone = asked.length === 1 && asked[0]!.name === addressee;
  return renderLetter({
    language,
    workspace,
    subject: t.subject(day, title === null ? name : `${name} ${title}`),
    ...(addressee && { addressee: t.to(addressee) }),
    title: title ?? t.title,
    about,
    blocks: [
      letter.paragraph(t.leads[occasion](items)),
      letter.paragraph(t.known[anonymity]),
      alone
        ? letter.button(t.answer, asked[0]!.link)
        : letter.list(asked.map((one) => ({ what: { text: t.answerOf(one.name), href: one.link } }))),
      letter.small(
        { text: closesAt ? t.until(formatMoment(closesAt, event.zone, language)) : t.change, soft: true },
        { text: alone ? t.private : t.each, soft: true },
      ),
    ],
    reason: t.reasons[occasion === 'before' ? 'before' : 'after'],
  });
}

const texts = catalogue({
  ja: {
    subject: (day: string, event: string) => `【アンケートのお願い】${day} ${event}`,
    to: (name: string) => `${name}様`,
    title: 'アンケートにご協力ください',
    leads: {
      before: (n: number) => `当日の準備のために、${n}つの質問にお答えください。`,
      after: (n: number) => `ご参加ありがとうございました。次の会をよくするために、${n}つの質問にお答えください。`,
      later: (n: number) =>
        `先日は、ご参加ありがとうございました。その後のことについて、${n}つの質問にお答えください。`,
    },
    known: {
      named: 'このアンケートは記名です。お名前と回答を、主催者が見ます。',
      office: 'お名前は、主催者の画面に出ません。事業所の名前と回答を、主催者が見ます。',
    },
    answer: 'アンケートに答える',
    answerOf: (name: string) => `${name}様のアンケートに答える`,
    each: 'リンクはお一人ずつ違います。それぞれの方にお伝えください。',
    until: (moment: string) => `${moment} まで答えられます。それまでは、同じリンクから直せます。`,
    change: '送ったあとも、同じリンクから直せます。',
    private: 'このリンクは、宛名の方だけのものです。ほかの方に転送しないでください。',
    reasons: { before: '催しに申し込まれた方へお送りしています。', after: '催しに参加された方へお送りしています。' },
  },
  'ja-easy': {
    subject: (day: string, event: string) => `【アンケートの お{願|ねが}い】${day} ${event}`,
    to: (name: string) => `${name}さん`,
    title: 'アンケートに {答|こた}えて ください',
    leads: {
      before: (n: number) => `{準備|じゅんび}の ために {聞|き}きます。 {質問|しつもん}は ${n}つ あります。`,
      after: (n: number) => `{来|き}て くれて、 ありがとう ございました。 {質問|しつもん}は ${n}つ あります。`,
      later: (n: number) =>
        `{来|き}て くれて、 ありがとう ございました。 その あとの ことを {聞|き}きます。 {質問|しつもん}は ${n}つ あります。`,
    },
    known: {
      named: 'あなたの {名前|なまえ}と {答|こた}えを、 {主催者|しゅさいしゃ}が {見|み}ます。',
      office:
        'あなたの {名前|なまえ}は、 {主催者|しゅさいしゃ}には {見|み}えません。 {事業所|じぎょうしょ}の {名前|なまえ}と {答|こた}えを {見|み}ます。',
    },
    answer: 'アンケートに {答|こた}える',
    answerOf: (name: string) => `${name}さんの アンケートに {答|こた}える`,
    each: 'リンクは {一人|ひとり}ずつ ちがいます。 その {人|ひと}に おしえて ください。',
    until: (moment: string) => `${moment} まで {答|こた}える ことが できます。 それまで、 なおす ことも できます。`,
    change: '{送|おく}った あとも、 なおす ことが できます。',
    private: 'この リンクは、 あなただけの ものです。 {他|ほか}の {人|ひと}に {送|おく}らないで ください。',
    reasons: {
      before: '{催|もよお}しに {申|もう}し{込|こ}んだ {人|ひと}に {送|おく}って います。',
      after: '{催|もよお}しに {来|き}た {人|ひと}に {送|おく}って います。',
    },
  },
  en: {
    subject: (day: string, event: string) => `[Questionnaire] ${day}, ${event}`,
    to: (name: string) => `Dear ${name}`,
    title: 'Please tell us what you think',
    leads: {
      before: (n: number) =>
        n === 1
          ? 'One short question helps us to prepare the event.'
          : `Your answers to ${n} questions help us to prepare the event.`,
      after: (n: number) =>
        n === 1
          ? 'Thank you for taking part. One short question helps us to make the next event better.'
          : `Thank you for taking part. Your answers to ${n} questions help us to make the next event better.`,
      later: (n: number) =>
        n === 1
          ? 'Thank you for having taken part. One short question is about what has become of it.'
          : `Thank you for having taken part. These ${n} questions are about what has become of it.`,
    },
    known: {
      named: 'Your name is known: the host sees who answered what.',
      office: 'Your name is not shown to the host. The host sees your office and your answers.',
    },
    answer: 'Answer the questionnaire',
    answerOf: (name: string) => `Questionnaire for ${name}`,
    each: 'Everybody has a link of their own. Please pass each on to the person it is for.',
    until: (moment: string) => `You can answer until ${moment}, and change your answers with the same link until then.`,
    change: 'You can change your answers later with the same link.',
    private: 'This link is for the recipient of this mail only. Please do not forward it.',
    reasons: { before: 'Sent to those with a seat at the event.', after: 'Sent to those who took part in the event.' },
  },
});
