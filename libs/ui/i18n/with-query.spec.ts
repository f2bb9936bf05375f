import { withQuery } from './with-query.js';

describe('an address with one parameter set', () => {
  it.each([
    ['/w/a', '/w/a?lang=en'],
    ['/w/a?page=2', '/w/a?page=2&lang=en'],
    ['/w/a?lang=ja&page=2', '/w/a?lang=en&page=2'],
    ['/w/a?q=x?y', '/w/a?q=x%3Fy&lang=en'],
  ])('%s becomes %s', (url, expected) => {
    expect(withQuery(url, 'lang', 'en')).toBe(expected);
  });
});
