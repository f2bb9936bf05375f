import { parsePage, partsOfPage } from './params.js';

describe('the page of a list', () => {
  it.each([
    ['1', 1, 0],
    ['3', 3, 100],
    [undefined, 1, 0],
    ['', 1, 0],
    ['0', 1, 0],
    ['-1', 1, 0],
    ['1.5', 1, 0],
    ['two', 1, 0],
    ['1e9', 1, 0],
    [['2', '3'], 1, 0],
    [{ a: 1 }, 1, 0],
  ])('asked for as %j is page %i', (asked, page, offset) => {
    expect(parsePage(asked)).toEqual({ page, size: 50, offset });
  });

  it('may have another size', () => {
    expect(parsePage('2', 20)).toEqual({ page: 2, size: 20, offset: 20 });
  });

  it('goes over the parts of its list one after the other', () => {
    const limits = (page: number) =>
      partsOfPage([3, 0, 4, 2], parsePage(page, 5)).map(({ offset, limit }) => `${offset}+${limit}`);
    expect([1, 2, 3].map(limits)).toEqual([
      ['0+3', '0+0', '0+2', '0+0'],
      ['3+0', '0+0', '2+2', '0+2'],
      ['3+0', '0+0', '4+0', '2+0'],
    ]);
  });
});
