import { answeredIn, readAnswers, typedOf } from './answers.js';
import type { ItemDefinition } from './definition.js';
import { longestComment } from './kinds/text.js';

const choices = (...labels: string[]) =>
  labels.map((label, place) => ({ identity: `c${place}`, code: place + 1, texts: { ja: { label } } }));

const item = (changes: Partial<ItemDefinition> & Pick<ItemDefinition, 'kind'>): ItemDefinition => ({
  identity: changes.kind,
  requirement: 'off',
  texts: { ja: { label: '問い' } },
  ...(changes.kind !== 'TEXT' && { choices: choices('はい', 'いいえ', 'どちらでもない') }),
  ...changes,
});

const [single, several, scale, text] = [
  item({ kind: 'SA' }),
  item({ kind: 'MA', choices: choices('見学', '講演', '特にない').map((one, n) => ({ ...one, exclusive: n === 2 })) }),
  item({
    kind: 'SCALE',
    choices: choices('よい', 'わるい', 'わからない').map((one, n) => (n < 2 ? { ...one, score: 2 - n } : one)),
  }),
  item({ kind: 'TEXT' }),
];
const items = [single, several, scale, text];

const faultsOf = (asked: ItemDefinition, value: unknown) =>
  readAnswers([asked], { q1: value }).faults.map(({ fault }) => fault.name);

describe('answers from a form', () => {
  it('are one state for each item, in the order asked', () => {
    expect(readAnswers(items, { q1: '2', q2: ['2', '1'], q3: '3', q4: ' 助かりました。\n' })).toEqual({
      states: [
        { identity: 'SA', codes: [2] },
        { identity: 'MA', codes: [1, 2] },
        { identity: 'SCALE', codes: [3] },
        { identity: 'TEXT', codes: [1], value: '助かりました。' },
      ],
      faults: [],
      askedFor: [],
    });
  });

  it('have a state for each item also where nothing was answered', () => {
    const nothing = items.map(({ identity }) => ({ identity, codes: [0] }));
    expect(readAnswers(items, {}).states).toEqual(nothing);
    expect(readAnswers(items, { q1: '', q2: [''], q3: [], q4: '  \n ' }).states).toEqual(nothing);
  });

  it('are refused where an exclusive option goes with another, and taken where it stands alone', () => {
    expect(faultsOf(several, ['1', '3'])).toEqual(['exclusive']);
    expect(faultsOf(several, '3')).toEqual([]);
  });

  it('are refused where a single choice or a scale has two marks', () => {
    expect([faultsOf(single, ['1', '2']), faultsOf(scale, ['1', '3'])]).toEqual([['several'], ['several']]);
  });

  it('are refused where no such option was offered', () => {
    expect(['4', '0', '-1', '1e0', 'はい'].map((value) => faultsOf(single, value))).toEqual(
      Array.from({ length: 5 }, () => ['unknown']),
    );
  });

  it('count one mark that was sent twice once', () => {
    expect(readAnswers([several], { q1: ['1', '1'] }).states).toEqual([{ identity: 'MA', codes: [1] }]);
  });

  it('hold at most so many letters of text', () => {
    expect(faultsOf(text, '𠮷'.repeat(longestComment))).toEqual([]);
    expect(faultsOf(text, 'あ'.repeat(longestComment + 1))).toEqual(['long']);
  });

  it('must be there where an item is required', () => {
    const hard = items.map((one) => ({ ...one, requirement: 'hard' as const }));
    expect(readAnswers(hard, { q2: '3' })).toMatchObject({
      faults: [
        { field: 'q1', fault: { name: 'missing' } },
        { field: 'q3', fault: { name: 'missing' } },
        { field: 'q4', fault: { name: 'missing' } },
      ],
      askedFor: [],
    });
  });

  it('are asked for once where the item is soft, and nowhere else', () => {
    const soft = items.map((one) => ({ ...one, requirement: 'soft' as const }));
    expect(readAnswers(soft, { q1: '1', q4: 'はい' })).toMatchObject({ faults: [], askedFor: ['q2', 'q3'] });
  });

  it('are read from nothing but text', () => {
    expect(readAnswers([text, single], { q1: { a: 1 }, q2: { b: 2 } })).toMatchObject({
      states: [{ codes: [0] }, { codes: [0] }],
      faults: [{ field: 'q2', fault: { name: 'unknown' } }],
    });
  });
});

describe('a form that is opened again', () => {
  const { states } = readAnswers(items, { q1: '2', q2: ['1', '2'], q4: '助かりました。' });

  it('shows what was answered', () => {
    expect(typedOf(items, states)).toEqual({ q1: ['2'], q2: ['1', '2'], q3: [], q4: '助かりました。' });
    expect(answeredIn(states)).toBe(3);
  });

  it('shows it in another version, too, wherever the items stand there', () => {
    expect(typedOf([text, { ...single, identity: 'new' }, several], states)).toEqual({
      q1: '助かりました。',
      q2: [],
      q3: ['1', '2'],
    });
  });
});
