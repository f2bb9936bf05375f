import { withCodes } from './codes.rules.js';
import type { ItemKind } from './kinds/index.js';
import { flawsOf, refusalOf } from './publication.js';
import type { PlannedChoice, PlannedItem } from './questionnaire-plan.js';
import { itemsOf, templates } from './templates.js';

let count = 0;
const choice = (label: string, more: Partial<PlannedChoice> = {}): PlannedChoice => ({
  identity: `c${(count += 1)}`,
  texts: { ja: { label } },
  ...more,
});

const item = (kind: ItemKind, choices: PlannedChoice[] = [], label = '問い'): PlannedItem => ({
  identity: `i${(count += 1)}`,
  kind,
  requirement: 'off',
  texts: { ja: { label } },
  ...(kind !== 'TEXT' && { choices }),
});

const flaws = (...items: PlannedItem[]) => flawsOf(withCodes(items, [])).map(({ field, flaw }) => `${field} ${flaw}`);

describe('a draft that is to be asked', () => {
  it('is fine with wording for all that is asked', () => {
    const points = [choice('よい', { score: 2 }), choice('わるい', { score: 1 }), choice('わからない')];
    expect(
      flaws(
        item('SA', [choice('はい'), choice('いいえ')]),
        item('MA', [choice('a'), choice('b', { exclusive: true })]),
        item('SCALE', points),
        item('TEXT'),
      ),
    ).toEqual([]);
  });

  it('needs an item', () => {
    expect(flaws()).toEqual([' no-items']);
  });

  it('needs wording for items and options', () => {
    expect(flaws(item('TEXT', [], ''), item('SA', [choice('はい'), choice('')]))).toEqual([
      'items.0.label label',
      'items.1.choices.1.label option-label',
    ]);
  });

  it('needs at least two options, and two scored points for a scale', () => {
    const unscored = [choice('よい', { score: 2 }), choice('わからない')];
    expect(flaws(item('SA', [choice('はい')]), item('MA'), item('SCALE', unscored))).toEqual([
      'items.0.lines few-options',
      'items.1.lines few-options',
      'items.2.lines few-points',
    ]);
  });

  it('needs options that differ, and one that goes with others', () => {
    const alone = { exclusive: true };
    expect(
      flaws(
        item('SA', [choice('はい'), choice('いいえ'), choice('はい')]),
        item('MA', [choice('a', alone), choice('b', alone)]),
      ),
    ).toEqual(['items.0.choices.2.label same-options', 'items.1.lines all-exclusive']);
  });

  it('never asks one item twice, nor gives two options one code', () => {
    const once = item('TEXT');
    const twice = choice('はい');
    expect(flaws(once, once, item('SA', [twice, { ...twice, texts: { ja: { label: 'いいえ' } } }]))).toEqual([
      'items.1.label same-items',
      'items.2.choices.1.label same-codes',
    ]);
  });

  it('is told in words what is missing', () => {
    const found = flawsOf(
      withCodes([item('TEXT', [], ''), item('MA'), item('SCALE', [choice('よい'), choice('')])], []),
    );
    expect(found.map(refusalOf)).toEqual([
      {
        field: 'items.0.label',
        sentence: { ja: '問1: 設問の文を入力してください。', en: 'Item 1: Please enter the wording of the item.' },
      },
      {
        field: 'items.1.lines',
        sentence: { ja: '問2: 選択肢を2つ以上入れてください。', en: 'Item 2: Please enter at least two options.' },
      },
      {
        field: 'items.2.lines',
        sentence: {
          ja: '問3: 点数のある段階を2つ以上入れてください。',
          en: 'Item 3: Please enter at least two points with a score.',
        },
      },
      {
        field: 'items.2.choices.1.label',
        sentence: { ja: '問3: 選択肢の文を入力してください。', en: 'Item 3: Please enter the wording of the option.' },
      },
    ]);
  });
});

describe('a template', () => {
  it.each(templates)('%s can be asked as it is, or lacks an item only', (template) => {
    expect(flaws(...itemsOf(template))).toEqual(template === 'empty' ? [' no-items'] : []);
  });

  it('has new identities each time', () => {
    const identities = [itemsOf('satisfaction'), itemsOf('satisfaction')].flat().map(({ identity }) => identity);
    expect(new Set(identities).size).toBe(identities.length);
  });
});
