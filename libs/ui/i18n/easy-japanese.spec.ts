import { kitTexts } from '../kit/kit.texts.js';
import { filterTexts } from '../islands/filter-rows.texts.js';
import { catalogue } from './catalogue.js';
import { easyJapaneseProblems } from './easy-japanese.js';

const problemsOf = (ja: string, easy: string) =>
  easyJapaneseProblems(catalogue({ ja: { text: ja }, en: { text: '' }, 'ja-easy': { text: easy } }));

describe('the guard of easy Japanese', () => {
  it('lets a short, spaced sentence with readings pass', () => {
    expect(
      problemsOf('お申し込みを受け付けました。', '{申|もう}し{込|こ}みが できました。メールを {送|おく}ります。'),
    ).toEqual([]);
  });

  it('finds the Japanese text taken over as it is', () => {
    expect(problemsOf('申込', '申込')).toEqual(['text: the Japanese text as it is', 'text: no reading for 申込']);
  });

  it('lets words without kanji be the same', () => {
    expect(problemsOf('オンライン', 'オンライン')).toEqual([]);
  });

  it('finds kanji without a reading beside kanji that have one', () => {
    expect(problemsOf('席があります', '{席|せき}が 有ります')).toEqual(['text: no reading for 有']);
  });

  it('finds a sentence that is too long, and one without spaces', () => {
    const long = 'あした '.repeat(14);
    expect([problemsOf('', long), problemsOf('', 'このかいじょうにはくるまできてください')]).toEqual([
      ['text: a sentence of 42 letters'],
      ['text: no spaces between phrases'],
    ]);
  });

  it.each([
    ['なまえは {削除|さくじょ}されます', 'passive'],
    ['{行|い}けない ことは ないわけでは ありません', 'double negation'],
    ['メールを ごかくにん いただけますか', 'honorific'],
  ])('finds in %s: %s', (easy, reason) => {
    expect(problemsOf('', easy)).toEqual([`text: ${reason}`]);
  });

  it('reads texts that take facts, nested ones too', () => {
    const texts = catalogue({
      ja: { count: ({ people }: { people: string[] }) => `${people.length}人`, more: { day: (day: string) => day } },
      en: { count: () => '', more: { day: (day) => day } },
      'ja-easy': { count: ({ people }) => `${people.length}人`, more: { day: (day) => `${day}まで` } },
    });
    expect(easyJapaneseProblems(texts)).toEqual(['count: the Japanese text as it is', 'count: no reading for 人']);
  });

  it('has nothing to say about the words of the kit', () => {
    expect([easyJapaneseProblems(kitTexts), easyJapaneseProblems(filterTexts)]).toEqual([[], []]);
  });
});
