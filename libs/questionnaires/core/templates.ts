import { uuidv7 } from '#platform';
import { type ItemKind, kindOf } from './kinds/index.js';
import { point } from './kinds/scale.js';
import type { PlannedItem } from './questionnaire-plan.js';

/** What a new questionnaire may start from. */
export const templates = ['satisfaction', 'empty'] as const;
export type Template = (typeof templates)[number];

/** Items with identities of their own each time. */
export const itemsOf = (template: Template): PlannedItem[] => (template === 'empty' ? [] : satisfaction());

const satisfaction = (): PlannedItem[] => [
  {
    ...blankItem('SCALE'),
    requirement: 'soft',
    texts: {
      ja: { label: '全体として、いかがでしたか' },
      en: { label: 'How was it, all in all?' },
      'ja-easy': { label: 'この {催|もよお}しは どうでしたか' },
    },
    choices: [
      point(4, 'とてもよかった', 'Very good', 'とても よかった'),
      point(3, 'よかった', 'Good', 'よかった'),
      point(2, 'あまりよくなかった', 'Not so good', 'あまり よく なかった'),
      point(1, 'よくなかった', 'Not good', 'よく なかった'),
    ],
  },
  {
    ...blankItem('TEXT'),
    texts: {
      ja: { label: 'よかったこと、役に立ちそうなことがあれば、お書きください' },
      en: { label: 'What was good or will be of use to you?' },
      'ja-easy': { label: 'よかった ことを {書|か}いて ください' },
    },
  },
  {
    ...blankItem('TEXT'),
    texts: {
      ja: { label: '直してほしいこと、次に取り上げてほしいことがあれば、お書きください' },
      en: { label: 'What should we do better, or take up next time?' },
      'ja-easy': { label: 'なおして ほしい ことや、 {聞|き}きたい ことを {書|か}いて ください' },
    },
  },
];

/** A new item of this kind. */
export function blankItem(kind: ItemKind): PlannedItem {
  const { options } = kindOf({ kind });
  return {
    identity: uuidv7(),
    kind,
    requirement: 'off',
    texts: { ja: { label: '' } },
    ...(options && { choices: options.first?.() ?? [] }),
  };
}
