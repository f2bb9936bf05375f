import { catalogue } from '#platform/ui';

const n_ = (n: number, one: string, many: string): string => (n === 1 ? `1 ${one}` : `${n} ${many}`);

/** What the timeline says of each rule: how many, and why in one sentence. */
export const timelineTexts = catalogue({
  ja: {
    title: '連絡',
    open: '連絡を決める',
    none: 'この催しには、まだリマインダーがありません。',
    coming: (name: string, n: number) => (n === 0 ? `${name}（いまの対象はいません）` : `${name} ${n}通`),
    unreachable: (n: number) => `ほかに、メールアドレスのない申し込みが${n}件あります。電話などでお知らせください。`,
    older: (title: string) => `${title}（変更前の日程）`,
    past: {
      sent: (name: string, n: number) => `${name} ${n}通 送信済み`,
      stored: (name: string, n: number) => `${name} ${n}通 メールボックスに保管`,
      underway: (name: string, n: number) => `${name} ${n}通 送信中`,
      failed: (name: string, n: number) => `${name} ${n}通 送れませんでした`,
      missed: (name: string, n: number) => `${name} ${n}通 時機を過ぎました`,
      soon: (name: string, n: number) => `${name} ${n}通 まもなく送ります`,
      nobody: (name: string, _n: number) => `${name} 送りませんでした`,
      unsent: (name: string, n: number) => `${name} ${n}件には送りません`,
    },
    why: {
      stored: 'SMTPサーバーが設定されていないため、送信していません。',
      failed: '宛先を確かめてください。わけは「配信」にあります。',
      missed: '送るはずの時刻に送れず、役に立つ時間を過ぎたためです。',
      nobody: 'その時刻に、対象の方がいませんでした。',
      suppressed: '送信を停止している宛先です。',
      unwanted: '送る前に、取消や変更で必要がなくなったためです。',
      unreachable: 'メールアドレスがありません。電話などでお知らせください。',
      told: '日程の変更より前に送ってあり、変更は別のメールでお知らせしたためです。',
      never: { joined: 'この時刻より後の方には送らない決まりです。', moved: '日程が変わり、新しい時刻はもう過ぎていたためです。', set: 'この連絡を決めたのが、送る時刻より後だったためです。' },
      nearer: { joined: (at: string) => `${at} より後の申し込み。申し込みのときにお知らせした内容と同じで、次の連絡もあるためです。`, moved: () => '日程が変わり、新しい時刻はもう過ぎていました。次の連絡を送ります。', set: () => 'この連絡を決めたのが、送る時刻より後だったためです。次の連絡を送ります。' },
      over: { joined: (at: string) => `${at} より後の申し込み。申し込みのときにお知らせした内容と同じためです。`, moved: () => '日程が変わり、新しい時刻はもう過ぎていたためです。', set: () => 'この連絡を決めたのが、送る時刻より後だったためです。' },
    },
  },
  en: {
    title: 'Reminders',
    open: 'Set the reminders',
    none: 'This event has no reminders yet.',
    coming: (name: string, n: number) => (n === 0 ? `${name} (nobody at the moment)` : `${name}: ${n_(n, 'mail', 'mails')}`),
    unreachable: (n: number) => `${n_(n, 'application has', 'applications have')} no e-mail address: please tell them by phone.`,
    older: (title: string) => `${title} (for the earlier date)`,
    past: {
      sent: (name: string, n: number) => `${name}: ${n} sent`,
      stored: (name: string, n: number) => `${name}: ${n} kept in the mailbox`,
      underway: (name: string, n: number) => `${name}: ${n} on the way`,
      failed: (name: string, n: number) => `${name}: ${n} could not be sent`,
      missed: (name: string, n: number) => `${name}: ${n} too late`,
      soon: (name: string, n: number) => `${name}: ${n} about to be sent`,
      nobody: (name: string, _n: number) => `${name}: not sent`,
      unsent: (name: string, n: number) => `${name}: not for ${n_(n, 'application', 'applications')}`,
    },
    why: {
      stored: 'No SMTP server is set, so they were not sent.',
      failed: 'Please check the addresses. The reasons are under Mails.',
      missed: 'They could not be sent at their hour, and it was no longer of use.',
      nobody: 'Nobody was meant at that hour.',
      suppressed: 'Sending to these addresses has been stopped.',
      unwanted: 'A cancellation or change made them needless before they were sent.',
      unreachable: 'There is no e-mail address. Please tell them by phone.',
      told: 'They had it before the event moved, and another mail told them of the change.',
      never: { joined: 'It is not sent to those who come later.', moved: 'The event moved, and the new hour had passed.', set: 'The rule was set after its hour.' },
      nearer: { joined: (at: string) => `They applied after ${at}, when they were told the same, and the next reminder will come.`, moved: () => 'The event moved, and the new hour had passed. The next mail will be sent.', set: () => 'The rule was set after its hour. The next mail will be sent.' },
      over: { joined: (at: string) => `They applied after ${at}, when they were told the same.`, moved: () => 'The event moved, and the new hour had passed.', set: () => 'The rule was set after its hour.' },
    },
  },
}); // prettier-ignore
