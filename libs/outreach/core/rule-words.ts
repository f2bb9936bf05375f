import { catalogue } from '#ui/i18n';

/** What each rule is called, to staff and to those who get its mail. */
export const ruleWords = catalogue({
  ja: {
    purpose: {
      'week-before': '1週間前のお知らせ',
      'day-before': '前日のお知らせ',
      join: '当日朝の参加のリンク',
      thanks: 'お礼とアンケート',
      absent: '欠席された方へのお知らせ',
      unanswered: 'アンケートのお願い',
      custom: 'お知らせ',
    },
  },
  'ja-easy': {
    purpose: {
      'week-before': '{一週間|いっしゅうかん}{前|まえ}の お{知|し}らせ',
      'day-before': '{前|まえ}の {日|ひ}の お{知|し}らせ',
      join: 'オンラインの リンク',
      thanks: 'アンケート',
      absent: 'お{休|やす}みした {人|ひと}への お{知|し}らせ',
      unanswered: 'アンケートの お{願|ねが}い',
      custom: 'お{知|し}らせ',
    },
  },
  en: {
    purpose: {
      'week-before': 'Note a week before',
      'day-before': 'Note the day before',
      join: 'Link to join, in the morning',
      thanks: 'Thanks and questionnaire',
      absent: 'Note to those who were absent',
      unanswered: 'Request to answer',
      custom: 'Note',
    },
  },
});
