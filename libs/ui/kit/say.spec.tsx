import { renderToString } from 'preact-render-to-string';
import type { Language } from '../i18n/language.js';
import { ReadingContext } from './reading.js';
import { Say } from './say.js';

const said = (text: string, language: Language, furigana: boolean) =>
  renderToString(
    <ReadingContext.Provider value={{ language, furigana }}>
      <Say>{text}</Say>
    </ReadingContext.Provider>,
  );

describe('a text that is said', () => {
  it('shows readings as ruby where furigana is on', () => {
    expect(said('{席|せき}が あります', 'ja-easy', true)).toBe('<ruby>席<rt>せき</rt></ruby>が あります');
  });

  it('shows the kanji alone where furigana is off, and in English', () => {
    expect([said('{席|せき}', 'ja', false), said('{席|せき}', 'en', true)]).toEqual(['席', '席']);
  });

  it('escapes whatever stands in the text and in its readings', () => {
    expect(said('<b>{<i>|<script>}&', 'ja-easy', true)).toBe('&lt;b><ruby>&lt;i><rt>&lt;script></rt></ruby>&amp;');
  });
});
