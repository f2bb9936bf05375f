import { catalogue } from '#ui/i18n';

export const personTexts = catalogue({
  ja: {
    title: 'リマインダー',
    lead: (name: string) => `申し込んだ ${name}さんのアドレスへ、いっしょに申し込んだ方の分を1通にまとめて送ります。`,
    leadOwn: 'この方のアドレスへ送ります。',
    state: (name: string, state: string) => `${name} ${state}`,
    not: (name: string) => `${name} 送りません`,
    undated: '日時は未定',
    off: 'このリマインダーは止めてあります。',
    eventOff: '催しが公開されていないためです。',
    soon: 'まもなく送ります。',
    unnamed: '事業所のみのアンケートなので、だれに送ったかは出しません。',
    outside: (whom: string) => `いまは、${whom}に当たらないためです。`,
    audience: { confirmed: '参加が確定した方', waiting: 'キャンセル待ちの方', online: 'オンラインで参加する方', present: '出席した方', absent: '欠席した方', unanswered: 'まだ答えていない方' },
  },
  en: {
    title: 'Reminders',
    lead: (name: string) => `One mail for everybody on the application goes to the address of ${name}.`,
    leadOwn: 'Mails go to this person’s own address.',
    state: (name: string, state: string) => `${name}: ${state.toLowerCase()}`,
    not: (name: string) => `${name}: not sent`,
    undated: 'No date yet',
    off: 'This reminder is switched off.',
    eventOff: 'The event is not published.',
    soon: 'It is about to be sent.',
    unnamed: 'The questionnaire knows offices only, so nobody is shown who got it.',
    outside: (whom: string) => `At the moment it is not for them, but for ${whom}.`,
    audience: { confirmed: 'those with a seat', waiting: 'the waiting list', online: 'those who join online', present: 'those who came', absent: 'those who did not come', unanswered: 'those who have not answered' },
  },
}); // prettier-ignore
