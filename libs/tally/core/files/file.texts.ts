import { catalogue } from '#ui/i18n';

/** Words of the files alone. */
export const fileTexts = catalogue({
  ja: {
    csvHead: {
      number: '番号', item: '設問', kind: '種類', break: '集計軸', group: '区分', base: '割合の分母', what: '項目', count: '人数', percent: '割合(%)', value: '値', mark: '差',
    },
    commentsHead: { item: '設問', rating: '評価', group: '区分', text: '意見' },
    front: '概要',
    comments: '自由記述',
    name: (event: string) => `集計 ${event}`,
    commentsName: (event: string) => `自由記述 ${event}`,
    event: '催し',
    when: '日時',
    anonymity: '名前の扱い',
    anonymities: { named: '記名', office: '事業所のみ' },
    at: '集計日時',
    break: '集計軸',
    base: '割合の分母',
    otherBase: (n: number, scored: number) => `選択肢の割合は n=${n}、平均・標準偏差・上位2つは点のある回答 n=${scored} を分母にしています。上位2つは、選択肢の割合を足した値とは違います。`,
    reading: {
      rounding: '割合は小数第1位まで(四捨五入)。合計が 100.0 にならないことがあります。',
      few: 'n が30より小さい区分は、参考の値です。',
      marks: '▲ 全体より多い、▽ 全体より少ない: n が30以上で5ポイント以上の差があり、調整済み残差の大きさが 1.96 をこえるもの。',
      many: '複数回答の割合は、選んだ人数 ÷ 人数です。合計は 100% をこえます。M.T. は、延べ回答数 ÷ 人数です。',
      scale: '平均・標準偏差(n−1 で割る)・上位2つは、点のある選択肢だけで計算しています。',
    },
  },
  en: {
    csvHead: {
      number: 'No.', item: 'Question', kind: 'Type', break: 'Break', group: 'Group', base: 'Per cent of', what: 'Figure', count: 'People', percent: 'Per cent', value: 'Value', mark: 'Difference',
    },
    commentsHead: { item: 'Question', rating: 'Rating', group: 'Group', text: 'Comment' },
    front: 'Overview',
    comments: 'Comments',
    name: (event: string) => `Tally ${event}`,
    commentsName: (event: string) => `Comments ${event}`,
    event: 'Event',
    when: 'When',
    anonymity: 'Names',
    anonymities: { named: 'Named', office: 'Office only' },
    at: 'Tallied at',
    break: 'Break',
    base: 'Per cent of those',
    otherBase: (n: number, scored: number) => `Per cents of options are of n=${n}; mean, standard deviation and top two are of the ${scored} scored answers, so top two is not the sum of per cents above.`,
    reading: {
      rounding: 'Per cents have one decimal, rounded half up; sums may miss 100.0.',
      few: 'Groups with n below 30 are for reference only.',
      marks: '▲ more, ▽ fewer than all together: n of at least 30, at least 5 points apart, adjusted residual beyond 1.96.',
      many: 'Per cents of a multiple choice are people who chose ÷ people and may exceed 100 %. M.T. is marks in all ÷ people.',
      scale: 'Mean, standard deviation (divided by n − 1) and top two are over scored options only.',
    },
  },
}); // prettier-ignore
