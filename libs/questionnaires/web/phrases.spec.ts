import { itemsOf, blankItem } from '../core/templates.js';
import { phrasesOf } from './phrases.js';

it.each([
  ['とてもよかった', ['とても', 'よかった']],
  ['あまりよくなかった', ['あまり', 'よく', 'なかった']],
  ['そう思う', ['そう', '思う']],
  ['ややそう思う', ['やや', 'そう', '思う']],
  ['あまりそう思わない', ['あまり', 'そう', '思わない']],
  ['どちらともいえない', ['どちらとも', 'いえない']],
  ['ふつう', ['ふつう']],
  ['5', ['5']],
  ['', []],
])('breaks %s between its phrases', (text, phrases) => {
  expect(phrasesOf(text)).toEqual(phrases);
});

it('finds no space inside the plain Japanese of any template', () => {
  const items = [...itemsOf('satisfaction'), blankItem('SCALE')];
  const labels = items.flatMap(({ texts, choices = [] }) => [texts, ...choices.map((choice) => choice.texts)]);
  expect(labels.map(({ ja }) => ja!.label).filter((label) => label.includes(' '))).toEqual([]);
});
