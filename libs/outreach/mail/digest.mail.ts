import { letter, type Letter, type LetterFact, renderLetter } from '#messaging';
import type { WorkspaceView } from '#platform';
import { catalogue, formatDay, formatMoment, type Language } from '#ui/i18n';
import type { Activity } from '#registration';

export interface DigestFacts {
  language: Language;
  workspace: WorkspaceView;
  name: string;
  baseUrl: string;
  since: Date;
  until: Date;
  activity: readonly Activity[];
}

/** 毎朝のまとめ: numbers of each event, each with its rows behind it. It names nobody, so that any event may stand in it. */
export function digestLetter({ language, workspace, name, baseUrl, since, until, activity }: DigestFacts): Letter {
  const t = texts.of(language);
  const staff = `${baseUrl}/w/${workspace.slug}/staff`;
  const sum = (of: (one: Activity) => number) => activity.reduce((total, one) => total + of(one), 0);
  const numbers = t.numbers(
    sum(({ applied }) => applied),
    sum(({ cancelled }) => cancelled),
  );
  const moment = (at: Date) => formatMoment(at, workspace.zone, language, { year: false });
  return renderLetter({
    language,
    workspace,
    subject: t.subject(formatDay(until, workspace.zone, language, { year: false }), numbers),
    addressee: t.addressee(name),
    title: t.title(numbers),
    about: null,
    blocks: [
      letter.paragraph(t.span(moment(since), moment(until))),
      letter.facts(activity.map((one) => factOf(one, `${staff}/events/${one.eventId}/registrations`, language))),
      letter.button(t.today, staff),
      letter.small({ text: t.stop, href: `${baseUrl}/account` }),
    ],
    reason: t.reason,
  });
}

function factOf({ title, applied, cancelled, waiting }: Activity, list: string, language: Language): LetterFact {
  const t = texts.of(language);
  return {
    term: title,
    lines: [
      ...(applied > 0 ? [{ text: t.applied(applied), href: list }] : []),
      ...(cancelled > 0 ? [{ text: t.cancelled(cancelled), href: `${list}?state=cancelled` }] : []),
      ...(waiting > 0 ? [{ text: t.waiting(waiting), href: `${list}?state=waiting` }] : []),
    ],
  };
}

const texts = catalogue({
  ja: {
    numbers: (applied: number, cancelled: number) =>
      [applied > 0 && `新しい申込 ${applied}人`, cancelled > 0 && `取消 ${cancelled}人`].filter(Boolean).join('・'),
    subject: (day: string, numbers: string) => `【${day} 朝のまとめ】${numbers}`,
    addressee: (name: string) => `${name} 様`,
    title: (numbers: string) => numbers,
    span: (since: string, until: string) => `${since} から ${until} までの動きです。`,
    applied: (n: number) => `新しい申込 ${n}人`,
    cancelled: (n: number) => `取消 ${n}人`,
    waiting: (n: number) => `いまのキャンセル待ち ${n}人`,
    today: '今日の画面を開く',
    stop: 'このメールは、アカウントの画面で止められます',
    reason: 'この団体の催しを担当する職員の方に、動きのあった日の朝に1通だけ送っています。',
  },
  en: {
    numbers: (applied: number, cancelled: number) =>
      [applied > 0 && `${applied} applied`, cancelled > 0 && `${cancelled} cancelled`].filter(Boolean).join(', '),
    subject: (day: string, numbers: string) => `[Morning of ${day}] ${numbers}`,
    addressee: (name: string) => `Dear ${name}`,
    title: (numbers: string) => numbers,
    span: (since: string, until: string) => `What happened from ${since} to ${until}.`,
    applied: (n: number) => `${n} applied`,
    cancelled: (n: number) => `${n} cancelled`,
    waiting: (n: number) => `${n} on the waiting list now`,
    today: 'Open Today',
    stop: 'You can stop this mail on the page of your account',
    reason: 'Sent once on the morning after a day with news to the staff who run events of this host body.',
  },
});
