import { catalogue } from '#ui/i18n';

/** The chooser above the tables. */
export const axisTexts = catalogue({
  ja: {
    form: '集計のしかた',
    axis: '集計軸',
    rating: '意見をまとめる評価',
    show: 'クロス集計の欄',
    shows: { both: '人数と割合', counts: '人数だけ', percents: '割合だけ' },
    go: '表示する',
    base: '割合の分母',
    bases: {
      A: { label: 'その質問の対象になった人', hint: '無回答も1つの行にします。合計が 100% になります' },
      B: { label: 'その質問に答えた人', hint: '無回答を除きます。質問ごとに n が変わります' },
    },
    drawing: '集計しています…',
    drawn: '表とグラフを書きかえました。',
  },
  en: {
    form: 'How to tally',
    axis: 'Break',
    rating: 'Group comments by',
    show: 'Cells of cross tables',
    shows: { both: 'People and per cents', counts: 'People only', percents: 'Per cents only' },
    go: 'Show',
    base: 'Per cents of',
    bases: {
      A: { label: 'those whom the question concerned', hint: 'No answer is a line of its own; the sum is 100 %' },
      B: { label: 'those who answered the question', hint: 'Without no answer; n differs from question to question' },
    },
    drawing: 'Tallying…',
    drawn: 'Tables and charts have been redrawn.',
  },
});
