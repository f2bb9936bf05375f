import { count, form, lines, tick } from '#ui/forms';

/** What an office says of each person it puts forward. */
export class NominationForm extends form({
  reason: lines({
    most: 500,
    rows: 3,
    label: { ja: '推薦の理由', en: 'Why you put this person forward', 'ja-easy': 'この {人|ひと}を えらぶ わけ' },
    hint: {
      ja: '参加する方を決める職員だけが読みます。',
      en: 'Only staff who choose the participants read this.',
      'ja-easy': '{参加|さんか}する {人|ひと}を きめる {人|ひと}だけが {読|よ}みます。',
    },
    marked: true,
  }),
  rank: count({
    least: 1,
    most: 99,
    short: true,
    wrong: {
      ja: '順位は 1 から 99 の数字で入れてください。',
      en: 'Please give a number from 1 to 99.',
      'ja-easy': '1から 99までの {数字|すうじ}を {書|か}いて ください。',
    },
    label: { ja: '推薦の順位', en: 'Order among those you put forward', 'ja-easy': '{順番|じゅんばん}' },
    hint: {
      ja: '空けておくと、書いた順になります。',
      en: 'Empty: as written.',
      'ja-easy': '{書|か}かないと、 {上|うえ}からの {順番|じゅんばん}です。',
    },
  }),
}) {}

/** Where several apply: everybody or nobody. */
export const together = tick({
  label: {
    ja: '全員いっしょのときだけ参加する',
    en: 'Only if all of us get a place',
    'ja-easy': 'みんな いっしょの ときだけ {参加|さんか}する',
  },
  hint: {
    ja: '席が足りないときは、全員で待ちます。空いたときも、全員分がそろってから確定します。',
    en: 'If there are too few places, all of you wait, and move up together once there are enough.',
    'ja-easy': '{席|せき}が {足|た}りない ときは、 みんなで {待|ま}ちます。',
  },
});
