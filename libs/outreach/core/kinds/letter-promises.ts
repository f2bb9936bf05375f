import type { Mode } from '#events';
import type { Sentence } from '#ui/i18n';
import type { LetterKind } from '../reminder.rules.js';

/** What somebody with a seat is told of a letter that is still to come, by the ways they take part; null: nothing is promised. */
export const promises: Readonly<Record<LetterKind, (ways: ReadonlySet<Mode>) => Sentence | null>> = {
  before: () => ({
    ja: '日時と場所のお知らせ',
    'ja-easy': '{日|ひ}と {場所|ばしょ}の お{知|し}らせ',
    en: 'Date and place once more',
  }),
  join: (ways) =>
    ways.has('online')
      ? {
          ja: '参加のリンク（オンラインの方）',
          'ja-easy': 'オンラインの {人|ひと}に、 リンクを {送|おく}ります',
          en: 'The link to join (online)',
        }
      : null,
  thanks: () => ({ ja: 'お礼とアンケート', 'ja-easy': 'アンケート', en: 'Thanks and a questionnaire' }),
  absent: () => null,
  unanswered: () => null,
};
