import { renderToString } from 'preact-render-to-string';
import { Pager } from './pager.js';

const pager = (page: number, total: number) =>
  renderToString(<Pager page={page} size={50} total={total} href={(to) => `?page=${to}`} />);
const linksOf = (html: string) =>
  [...html.matchAll(/href="([^"]+)" rel="(\w+)"/gu)].map(([, href, rel]) => `${rel} ${href}`);

describe('a pager', () => {
  it('is nothing when all fits on one page', () => {
    expect([pager(1, 0), pager(1, 50)]).toEqual(['', '']);
  });

  it('leads on from the first page, both ways from the middle, back from the last', () => {
    expect([1, 2, 3].map((page) => linksOf(pager(page, 101)))).toEqual([
      ['next ?page=2'],
      ['prev ?page=1', 'next ?page=3'],
      ['prev ?page=2'],
    ]);
  });

  it('says which part this is', () => {
    expect(pager(3, 101)).toContain('<span class="soft">101件のうち 101〜101件</span>');
  });
});
