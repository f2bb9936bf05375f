import { htmlOf } from './markdown.js';

const plain = (source: string) => htmlOf(source, { furigana: false }).trim();

describe('organisers’ Markdown', () => {
  it('shows paragraphs, lists, emphasis and line breaks', () => {
    expect(plain('一行目\n二行目\n\n- **大切**\n- *弱く*')).toBe(
      '<p>一行目<br>\n二行目</p>\n<ul>\n<li><strong>大切</strong></li>\n<li><em>弱く</em></li>\n</ul>',
    );
  });

  it('puts its headings below those of the page and leaves no level out', () => {
    const levels = (source: string) =>
      [...plain(source).matchAll(/<h(\d)>.*<\/h\1>/g)].map(([, level]) => Number(level));
    expect(levels('# 目的\n## 内容\n# 対象')).toEqual([3, 4, 3]);
    expect(levels('## 目的\n###### 細目\n## 対象')).toEqual([3, 4, 3]);
    expect(levels('### 細目\n# 目的')).toEqual([3, 3]);
  });

  it('lets links lead to the web, mail and telephone, and tells search engines nothing by them', () => {
    expect(plain('[案内](https://example.jp/a) [電話](tel:0000000000) <desk@example.jp>')).toBe(
      '<p><a href="https://example.jp/a" rel="nofollow noopener">案内</a> ' +
        '<a href="tel:0000000000" rel="nofollow noopener">電話</a> ' +
        '<a href="mailto:desk@example.jp" rel="nofollow noopener">desk@example.jp</a></p>',
    );
  });

  it.each([
    ['<script>alert(1)</script>'],
    ['<img src=x onerror=alert(1)>'],
    ['<a href="javascript:alert(1)">x</a>'],
    ['[x](javascript:alert(1))'],
    ['[x](JaVaScRiPt:alert(1))'],
    ['[x](java&#115;cript:alert(1))'],
    ['[x](&#x6A;avascript:alert(1))'],
    ['[x](\u0001javascript:alert(1))'],
    ['[x](data:text/html;base64,PHNjcmlwdD4=)'],
    ['[x](data:image/svg+xml;base64,PHN2Zz4=)'],
    ['[x](vbscript:msgbox)'],
    ['[x](//evil.example/a)'],
    ['<javascript:alert(1)>'],
    ['[x]: javascript:alert(1)\n\n[x]'],
    ['![x](https://evil.example/pixel.png)'],
    ['![x](x"onerror="alert(1))'],
    ['[x](https://a.example/"onmouseover="alert(1))'],
    ['[x](https://a.example "title\\" onmouseover=alert(1) x=\\"")'],
    ['{<script>alert(1)</script>|<img src=x onerror=alert(1)>}'],
    ['```"><script>alert(1)</script>\nx\n```'],
  ])('runs and fetches nothing: %s', (source) => {
    for (const furigana of [true, false]) {
      const html = htmlOf(source, { furigana });
      const tags = html.match(/<[^>]*>/g) ?? [];
      const harmless =
        /^<\/?(p|a|h[3-6]|ul|ol|li|strong|em|code|pre|br|ruby|rt)( (href="(https?|mailto|tel):[^"]*"|rel="nofollow noopener"|title="[^"]*"|class="[^"]*"))*>$/;
      expect(tags.filter((tag) => !harmless.test(tag))).toEqual([]);
    }
  });

  it('shows readings where they are wanted, and the kanji alone where not', () => {
    expect(htmlOf('{会場|かいじょう}へ', { furigana: true }).trim()).toBe(
      '<p><ruby>会場<rt>かいじょう</rt></ruby>へ</p>',
    );
    expect(plain('{会場|かいじょう}へ **{締切|しめきり}**')).toBe('<p>会場へ <strong>締切</strong></p>');
    expect(plain('{会場} | {a|b|c}')).toBe('<p>{会場} | {a|b|c}</p>');
  });
});
