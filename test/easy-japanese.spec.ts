import 'reflect-metadata';
import { catalogue } from '../libs/ui/i18n/catalogue.js';
import { easyJapaneseProblems } from '../libs/ui/i18n/easy-japanese.js';
import { readSources, sourceOf } from './architecture/source.js';
import { exportedCatalogues } from './texts/catalogues.js';
import { easyTextsIn } from './texts/easy-texts.js';

const sources = readSources();

describe('the やさしい日本語 of the product', () => {
  it('has nothing that the guideline objects to in any catalogue', async () => {
    const catalogues = await exportedCatalogues(sources);
    const problems = catalogues.flatMap(([where, texts]) =>
      easyJapaneseProblems(texts).map((problem) => `${where} ${problem}`),
    );
    expect(problems).toEqual([]);
    expect(catalogues.length).toBeGreaterThan(5);
  });

  it('has nothing that the guideline objects to in any branch of any text or single sentence', () => {
    expect(problemsIn(sources)).toEqual([]);
  });

  it('would be seen to break the guideline in a branch, a single sentence or a text with facts', () => {
    const planted = `
      export const texts = catalogue({ ja: {}, en: {}, 'ja-easy': { a: (n: number) => (n > 1 ? \`\${n}席あります\` : 'ありません') } });
      const refused = { ja: '満席です', en: 'Full', 'ja-easy': '満席です' };
      const fine = { ja: '席', en: 'Seat', 'ja-easy': '{席|せき}', other: '満席' };
      const asked = { 'ja-easy': (state: string) => (state === '満席' ? 'ない' : 'ある') };`;
    expect(problemsIn([sourceOf('libs/events/core/a.ts', planted)])).toEqual([
      'libs/events/core/a.ts:2 no reading for 席',
      'libs/events/core/a.ts:3 no reading for 満席',
    ]);
  });
});

function problemsIn(from: typeof sources): string[] {
  return easyTextsIn(from).flatMap(({ where, text }) => {
    const single = catalogue({ ja: { text: '' }, en: { text: '' }, 'ja-easy': { text } });
    return easyJapaneseProblems(single).map((problem) => `${where} ${problem.replace('text: ', '')}`);
  });
}
