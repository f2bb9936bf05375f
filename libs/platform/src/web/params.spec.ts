import { parsePage } from './params.js';

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
});
