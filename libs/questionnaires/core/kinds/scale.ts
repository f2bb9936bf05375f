import { uuidv7 } from '#platform';
import type { PlannedChoice } from '../questionnaire-plan.js';
import type { Kind } from './kind.js';
import { byOptions, optionFlaws, readOne } from './options.js';

/** 段階評価: one of several points with scores; begins with five, which are there to be reworded. */
export const scale: Kind = {
  ...byOptions,
  name: { ja: '段階で答える', en: 'Scale' },
  add: { ja: '段階で答える設問', en: 'Scale' },
  options: { scored: true, first: () => fivePoints() },
  read: readOne,
  flaws(item, at) {
    const { choices = [] } = item;
    const few = choices.length > 1 && choices.filter(({ score }) => score !== undefined).length < 2;
    return [...(few ? [{ field: `${at}.lines`, ...fewPoints }] : []), ...optionFlaws(item, at)];
  },
};

const fewPoints = {
  flaw: 'few-points',
  sentence: { ja: '点数のある段階を2つ以上入れてください。', en: 'Please enter at least two points with a score.' },
};

const fivePoints = (): PlannedChoice[] => [
  point(5, 'そう思う', 'Yes', 'そう {思|おも}う'),
  point(4, 'ややそう思う', 'Rather yes', 'すこし そう {思|おも}う'),
  point(3, 'どちらともいえない', 'Neither', 'どちらでも ない'),
  point(2, 'あまりそう思わない', 'Rather no', 'あまり {思|おも}わない'),
  point(1, 'そう思わない', 'No', '{思|おも}わない'),
];

/** Not scored: it counts as an answer and not in the mean. */
export const unknownChoice = (): PlannedChoice => ({
  identity: uuidv7(),
  texts: { ja: { label: 'わからない' }, en: { label: 'I do not know' }, 'ja-easy': { label: 'わかりません' } },
});

export const point = (score: number, ja: string, en: string, easy: string): PlannedChoice => ({
  identity: uuidv7(),
  score,
  texts: { ja: { label: ja }, en: { label: en }, 'ja-easy': { label: easy } },
});
