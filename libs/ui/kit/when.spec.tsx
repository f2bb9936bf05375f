import { renderToString } from 'preact-render-to-string';
import { ReadingContext } from './reading.js';
import { When } from './when.js';

const start = new Date('2026-11-20T04:00:00Z');
const end = new Date('2026-11-20T08:00:00Z');

describe('a time on a page', () => {
  it('breaks between day and time only, and is a moment to a machine', () => {
    expect(renderToString(<When start={start} end={end} zone="Asia/Tokyo" />)).toBe(
      '<time datetime="2026-11-20T04:00:00.000Z"><span class="nw">2026年11月20日(金)</span> <span class="nw">13:00〜17:00</span></time>',
    );
  });

  it('does the same in English', () => {
    const page = renderToString(
      <ReadingContext.Provider value={{ language: 'en', furigana: false }}>
        <When start={start} zone="Asia/Tokyo" short />
      </ReadingContext.Provider>,
    );
    expect(page).toBe(
      '<time datetime="2026-11-20T04:00:00.000Z"><span class="nw">Fri, 20 November,</span> <span class="nw">13:00</span></time>',
    );
  });

  it('can be the day alone', () => {
    expect(renderToString(<When start={start} zone="Asia/Tokyo" day />)).toContain(
      '<span class="nw">2026年11月20日(金)</span></time>',
    );
  });
});
