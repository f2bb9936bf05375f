import { eventFacts, eventHead, type EventView, eventWords, type Move } from '#events';
import { type Letter, letter, renderLetter } from '#messaging';
import type { WorkspaceView } from '#platform';
import { catalogue, type Language } from '#ui/i18n';
import type { InvitedMail } from './invited-mails.js';
import { invitedKinds } from './kinds/invited-kinds.js';
import { movedFacts, movedSentence } from './moved.js';
import { movedTexts } from './moved.texts.js';

export interface InvitedFacts {
  why: InvitedMail;
  workspace: WorkspaceView;
  event: EventView;
  language: Language;
  addressee: string;
  /** since they were last told; null: not known */
  moves: readonly Move[] | null;
  /** null: applications are no longer taken */
  applyLink: string | null;
}

/** To somebody who was invited and has not answered: the event has moved, or does not take place. */
export function invitedMail({ why, workspace, event, language, addressee, moves, applyLink }: InvitedFacts): Letter {
  const t = texts.of(language);
  const words = eventWords.of(language);
  const { name, day, about } = eventHead(event, language);
  const off = invitedKinds[why].off ?? false;
  const sentence = movedSentence(moves ?? [], language);
  const named = moves?.some(({ what }) => what === 'day') ? name : t.head(day, name);
  return renderLetter({
    language,
    workspace,
    subject: off ? t.subject(t.head(day, name)) : movedTexts.of(language).subject(sentence, named),
    ...(addressee && { addressee: t.to(addressee) }),
    title: off ? t.title : sentence,
    about,
    tone: 'warn',
    blocks: [
      ...(off
        ? [letter.paragraph(t.calledOff, ...(event.cancelReason ? [t.because(event.cancelReason)] : []))]
        : [letter.paragraph(applyLink ? t.moved : t.movedClosed)]),
      letter.facts([
        ...(off ? [] : movedFacts(moves ?? [], language)),
        ...eventFacts(event, language).filter(({ term }) =>
          off ? term === words.contact : term !== words.when || event.sessions.length > 1,
        ),
      ]),
      ...(applyLink && !off ? [letter.button(t.apply, applyLink), letter.small({ text: t.private, soft: true })] : []),
    ],
    reason: t.reason,
  });
}

const texts = catalogue({
  ja: {
    head: (day: string, name: string) => `${day} ${name}`,
    subject: (event: string) => `【中止】${event}`,
    to: (name: string) => `${name}様`,
    title: '中止いたします',
    calledOff: 'ご案内しておりましたが、中止いたします。ご予定くださった皆さまにお詫び申し上げます。',
    because: (reason: string) => `理由: ${reason}`,
    moved: 'ご案内した内容から変わりました。参加を希望されるときは、下のボタンから申し込みのページを開いてください。',
    movedClosed: 'ご案内した内容から変わりました。参加を希望されるときは、お問い合わせください。',
    apply: '申し込みのページを開く',
    private: 'このリンクは、このメールを受け取った方だけのものです。ほかの方に転送しないでください。',
    reason: 'この催しをご案内した方のうち、まだお申し込みのない方へ送りました。',
  },
  'ja-easy': {
    head: (day: string, name: string) => `${day} ${name}`,
    subject: (event: string) => `【{中止|ちゅうし}】${event}`,
    to: (name: string) => `${name}さん`,
    title: '{中止|ちゅうし}に なりました',
    calledOff: 'この {催|もよお}しは ありません。 {予定|よてい}して くれた みなさん、 ごめんなさい。',
    because: (reason: string) => `わけ: ${reason}`,
    moved:
      '{前|まえ}の お{知|し}らせから {変|か}わりました。 {参加|さんか}したい ときは、 {下|した}の ボタンを おして ください。',
    movedClosed:
      '{前|まえ}の お{知|し}らせから {変|か}わりました。 {参加|さんか}したい ときは、 {聞|き}いて ください。',
    apply: '{申|もう}し{込|こ}みの ページへ',
    private: 'この リンクは、 あなただけの ものです。 {他|ほか}の {人|ひと}に {送|おく}らないで ください。',
    reason: 'この {催|もよお}しの お{知|し}らせを うけとった {人|ひと}に {送|おく}りました。',
  },
  en: {
    head: (day: string, name: string) => `${day}, ${name}`,
    subject: (event: string) => `[Event cancelled] ${event}`,
    to: (name: string) => `Dear ${name}`,
    title: 'The event has been cancelled',
    calledOff: 'We had invited you, and now have to cancel. We apologise to everybody who had planned to come.',
    because: (reason: string) => `Reason: ${reason}`,
    moved: 'This has changed since we invited you. If you would like to take part, open the application page below.',
    movedClosed: 'This has changed since we invited you. If you would like to take part, please contact us.',
    apply: 'Open the application page',
    private: 'This link is for the recipient of this mail only. Please do not forward it.',
    reason: 'Sent to those who were invited to this event and have not answered yet.',
  },
});
