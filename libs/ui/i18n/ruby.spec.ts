import { plainText, stretchesOf } from './ruby.js';

describe('a text with readings', () => {
  it('is cut into stretches with and without a reading', () => {
    expect(stretchesOf('{席|せき}が {空|あ}いたら')).toEqual([
      { text: '席', reading: 'せき' },
      { text: 'が ' },
      { text: '空', reading: 'あ' },
      { text: 'いたら' },
    ]);
  });

  it('is one stretch when nothing is marked, and none when it is empty', () => {
    expect([stretchesOf('ひらがなだけ'), stretchesOf('')]).toEqual([[{ text: 'ひらがなだけ' }], []]);
  });

  it.each(['{席}', '{席|}', '{|せき}', '{席|せき', '席|せき}', '{a|b|c}', '{}'])('leaves %s as it is', (text) => {
    expect([stretchesOf(text), plainText(text)]).toEqual([[{ text }], text]);
  });

  it('takes the inner pair of nested braces', () => {
    expect(stretchesOf('{{席|せき}|x}')).toEqual([{ text: '{' }, { text: '席', reading: 'せき' }, { text: '|x}' }]);
  });

  it('reads plain for titles', () => {
    const text = '{申|もう}し{込|こ}みが できました';
    expect(plainText(text)).toBe('申し込みが できました');
  });
});
