import { catalogue } from '#ui/i18n';

/** What a mail says of a date or place that has changed: to those who hold a seat, who wait, and who have not answered. */
export const movedTexts = catalogue({
  ja: {
    sentence: {
      day: (from: string, to: string) => `開催日が${from}から${to}に変わりました`,
      time: (from: string, to: string) => `開催時刻が${from}から${to}に変わりました`,
      place: (from: string, to: string) => `場所が${from}から${to}に変わりました`,
      link: () => 'オンライン参加のリンクが変わりました',
      several: '日程・場所が変わりました',
    },
    subject: (sentence: string, event: string) => `${sentence}【${event}】`,
    was: (what: string) => `変更前: ${what}`,
    is: (what: string) => `変更後: ${what}`,
    term: { day: '日時', time: '日時', place: '場所', link: 'オンライン' },
    newLink: '当日は、新しいリンクから入ってください。新しいリンクは、申し込みのページにあります。',
  },
  'ja-easy': {
    sentence: {
      day: (from: string, to: string) => `{日|ひ}が ${from}から ${to}に {変|か}わりました`,
      time: (from: string, to: string) => `{時間|じかん}が ${from}から ${to}に {変|か}わりました`,
      place: (from: string, to: string) => `{場所|ばしょ}が ${from}から ${to}に {変|か}わりました`,
      link: () => 'オンラインの リンクが {変|か}わりました',
      several: '{日|ひ}や {場所|ばしょ}が {変|か}わりました',
    },
    subject: (sentence: string, event: string) => `${sentence}【${event}】`,
    was: (what: string) => `{前|まえ}: ${what}`,
    is: (what: string) => `{新|あたら}しい: ${what}`,
    term: {
      day: '{日|ひ}と {時間|じかん}',
      time: '{日|ひ}と {時間|じかん}',
      place: '{場所|ばしょ}',
      link: 'オンライン',
    },
    newLink: '{新|あたら}しい リンクは、 {申|もう}し{込|こ}みの ページに あります。',
  },
  en: {
    sentence: {
      day: (from: string, to: string) => `New date: ${to} instead of ${from}`,
      time: (from: string, to: string) => `New time: ${to} instead of ${from}`,
      place: (from: string, to: string) => `New place: ${to} instead of ${from}`,
      link: () => 'New link to join online',
      several: 'New dates or places',
    },
    subject: (sentence: string, event: string) => `${sentence} (${event})`,
    was: (what: string) => `Before: ${what}`,
    is: (what: string) => `Now: ${what}`,
    term: { day: 'When', time: 'When', place: 'Where', link: 'Online' },
    newLink: 'Please join by the new link. It is on the page of your application.',
  },
});
