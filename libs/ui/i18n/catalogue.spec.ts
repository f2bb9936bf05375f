import { catalogue } from './catalogue.js';

const texts = catalogue({
  ja: { lead: '申し込む', people: (count: number) => `${count}人`, states: { open: '受付中' } },
  en: { lead: 'Apply', people: (count) => `${count} people`, states: { open: 'open' } },
  'ja-easy': {
    lead: '{申|もう}し{込|こ}む',
    people: (count) => `${count}{人|にん}`,
    states: { open: 'うけつけて います' },
  },
});

describe('a catalogue', () => {
  it('gives the texts of a language', () => {
    expect([texts.of('ja').lead, texts.of('en').people(3), texts.of('ja-easy').states.open]).toEqual([
      '申し込む',
      '3 people',
      'うけつけて います',
    ]);
  });

  it('gives Japanese where no easy Japanese is written', () => {
    expect(catalogue({ ja: { lead: '設定' }, en: { lead: 'Settings' } }).of('ja-easy').lead).toBe('設定');
  });

  it('does not compile without a key, with a key too many, or with a fact of another kind', () => {
    // @ts-expect-error the English has no lead
    catalogue({ ja: { lead: 'あ' }, en: {} });
    // @ts-expect-error the easy Japanese has no lead
    catalogue({ ja: { lead: 'あ' }, en: { lead: 'a' }, 'ja-easy': {} });
    // @ts-expect-error the English has a key that nobody reads
    catalogue({ ja: { lead: 'あ' }, en: { lead: 'a', more: 'b' } });
    // @ts-expect-error counts are numbers in every language
    catalogue({ ja: { people: (count: number) => `${count}人` }, en: { people: (count: string) => count } });
    // @ts-expect-error a nested key is missing
    catalogue({ ja: { states: { open: 'あ' } }, en: { states: {} } });
    // @ts-expect-error there is no such text
    expect(texts.of('ja').nothing).toBeUndefined();
  });
});
