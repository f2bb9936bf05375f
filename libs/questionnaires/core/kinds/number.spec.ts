import type { ItemDefinition } from '../definition.js';
import { askedFor, askedOf, number, numberIn, unitOf } from './number.js';

const item = (settings: Record<string, string> = {}): ItemDefinition => ({
  identity: 'n',
  kind: 'NUMBER',
  requirement: 'off',
  texts: { ja: { label: '何人' } },
  settings,
});

const read = (typed: unknown, settings: Record<string, string> = {}) => {
  const { state, fault } = number.read(item(settings), typed);
  return [state.codes[0], state.value, fault?.name];
};

describe('a number as it was typed', () => {
  it('is read in wide and narrow letters, with commas, and with its unit in any language', () => {
    const unit = { unit: '人', unitEasy: '{人|にん}', unitEn: 'people' };
    const typed = ['12', ' １２ ', '12人', '１２ 人', '12 people', '1,200', '-3', '−3', '12.50', '0', '-0'];
    expect(typed.map((one) => numberIn(one, item(unit)))).toEqual([12, 12, 12, 12, 12, 1200, -3, -3, 12.5, 0, 0]);
  });

  it('is none where it is words, two numbers, or beyond all reason', () => {
    const typed = ['', '人', 'たくさん', '1,2', '12人3', '3 4', '1e3', '0x1f', '1'.repeat(13), '１２円', 'Infinity'];
    expect(typed.map((one) => numberIn(one, item({ unit: '人' })))).toEqual(typed.map(() => null));
  });

  it('is stored plainly, or is no answer', () => {
    expect([read('１,２００'), read('7.50', { decimals: '2' }), read(''), read(['1', '2']), read({ a: 1 })]).toEqual([
      [1, '1200', undefined],
      [1, '7.5', undefined],
      [0, undefined, undefined],
      [1, '2', undefined],
      [0, undefined, undefined],
    ]);
  });

  it('must lie between its limits, both of them part of it, and be as exact as asked', () => {
    const settings = { least: '1', most: '5', decimals: '1' };
    const faults = ['1', '5', '2.5', '0.9', '5.1', '2.55', 'x'].map((typed) => read(typed, settings)[2]);
    expect(faults).toEqual([undefined, undefined, undefined, 'range', 'range', 'decimals', 'no-number']);
    expect([read('-1')[2], read('-1', { least: '-5' })[2]]).toEqual(['range', undefined]);
  });

  it('is asked for in words', () => {
    const words = (settings: Record<string, string>) => askedFor(askedOf(item(settings)));
    expect([words({}).ja, words({ least: '1', most: '1000' }).ja, words({ decimals: '2' }).en]).toEqual([
      '0以上の整数',
      '1から1,000までの整数',
      'a number of at least 0 with up to 2 decimals',
    ]);
  });

  it('is shown to staff with its unit', () => {
    const yen = item({ unit: '円', unitEn: 'yen' });
    const state = { identity: 'n', codes: [1], value: '1200' };
    expect([number.lines(yen, state, 'ja'), number.lines(yen, state, 'en')]).toEqual([['1,200円'], ['1,200 yen']]);
    expect(unitOf(item(), 'en')).toBe('');
  });
});
