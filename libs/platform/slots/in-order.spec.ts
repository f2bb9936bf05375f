import { inOrder } from './in-order.js';

const keys = (...parts: { key: string; after?: string }[]): string =>
  inOrder(parts)
    .map(({ key }) => key)
    .join(' ');

describe('inOrder', () => {
  it('puts each behind the one it names, whenever that one was added', () => {
    expect(keys({ key: 'c', after: 'b' }, { key: 'a' }, { key: 'b', after: 'a' })).toBe('a b c');
  });

  it('keeps those that name the same in the order they were added, each with what stands behind it', () => {
    expect(keys({ key: 'a' }, { key: 'b', after: 'a' }, { key: 'c', after: 'a' }, { key: 'd', after: 'b' })).toBe(
      'a b d c',
    );
  });

  it('ends the row with those whose neighbour is not there', () => {
    expect(keys({ key: 'b', after: 'gone' }, { key: 'c', after: 'b' }, { key: 'a' })).toBe('a b c');
  });

  it('refuses one key twice, and a ring', () => {
    expect(() => keys({ key: 'a' }, { key: 'a' })).toThrow('two of one key: a, a');
    expect(() => keys({ key: 'a' }, { key: 'b', after: 'c' }, { key: 'c', after: 'b' })).toThrow(
      'each stands behind another',
    );
    expect(() => keys({ key: 'a', after: 'a' })).toThrow('each stands behind another');
  });
});
