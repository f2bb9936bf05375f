import type { Sentence } from '#ui/i18n';

/** What can be wrong with a typed event, each with what to do. */
export const wrong = {
  title: { ja: '題名を入力してください。', en: 'Please enter a title.' },
  date: { ja: '日付を選んでください。例: 2026-11-20', en: 'Please choose a day, such as 2026-11-20.' },
  time: { ja: '時刻を入力してください。例: 13:00', en: 'Please enter a time, such as 13:00.' },
  skipped: {
    ja: '夏時間に変わるため、この時刻はこの日にありません。前か後の時刻にしてください。',
    en: 'The clocks change, so this time does not exist on that day. Please choose an earlier or a later one.',
  },
  endBeforeStart: { ja: '終わりの時刻は、始まりより後にしてください。', en: 'The end must be later than the start.' },
  capacity: {
    ja: '定員は 0 以上の数字で入力してください。決めないときは空欄にします。',
    en: 'Please enter a number of 0 or more, or nothing where there is no limit.',
  },
  fee: {
    ja: '参加費は円の数字で入力してください。無料のときは空欄にします。',
    en: 'Please enter the fee in yen, or nothing where it is free.',
  },
  number: { ja: '回数は 0 以上の数字で入力してください。', en: 'Please enter a number of 0 or more.' },
  numberAlone: { ja: '回数をつけるときは、シリーズを選んでください。', en: 'A number needs a series.' },
  zone: {
    ja: 'タイムゾーンの名前が正しくありません。例: Asia/Tokyo',
    en: 'This is not the name of a time zone, such as Asia/Tokyo.',
  },
  lateDeadline: {
    ja: '締め切りは、最後の日程枠が終わる前にしてください。',
    en: 'The deadline must be before the end of the last session.',
  },
  opensLate: { ja: '受付の開始は、締め切りより前にしてください。', en: 'Applications must open before they close.' },
  offerDays: { ja: '1 から 30 の数字で入力してください。', en: 'Please enter a number from 1 to 30.' },
  choose: { ja: '1 から 60 の数字で入力してください。', en: 'Please enter a number from 1 to 60.' },
  noPool: { ja: '参加方法を1つ以上入れてください。', en: 'Please enter at least one way of taking part.' },
  lineTitle: { ja: 'この時刻に何をするかを入力してください。', en: 'Please enter what happens at this time.' },
  speaker: {
    ja: '名前は100文字までにして、1行に1人ずつ書いてください。',
    en: 'Please write one name a line, of at most 100 letters.',
  },
} satisfies Record<string, Sentence>;
