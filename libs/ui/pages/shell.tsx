import type { ComponentChildren } from 'preact';
import { htmlLang } from '../i18n/language.js';
import { plainText } from '../i18n/ruby.js';
import { assetUrls, type StyleName } from '../kit/asset-urls.js';
import { classNames } from '../kit/class-names.js';
import { IslandScripts, IslandsOnPage } from '../islands/island.js';
import { kitTexts } from '../kit/kit.texts.js';
import type { PageVisit } from '../kit/page-visit.js';
import { ReadingContext } from '../kit/reading.js';
import { Say } from '../kit/say.js';
import { About, type PageAbout } from './about.js';

/** People around one table. Inside the page, so that no browser asks for a favicon we would have to serve. */
const icon = `data:image/svg+xml,${encodeURIComponent(
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'><rect width='32' height='32' rx='7' fill='#00118f'/><g fill='#fff'>" +
    "<circle cx='16' cy='16' r='3.6'/><circle cx='16' cy='7' r='3'/><circle cx='24.6' cy='13.2' r='3'/>" +
    "<circle cx='21.3' cy='23.3' r='3'/><circle cx='10.7' cy='23.3' r='3'/><circle cx='7.4' cy='13.2' r='3'/></g></svg>",
)}`;

interface ShellProps {
  visit: PageVisit;
  /** what the page is, then where: the last is the site */
  titles: readonly (string | undefined | false)[];
  /** staff read without furigana: what organisers write with readings stands in their lists as the word alone; nobody of them reads やさしい日本語 */
  look: 'guest' | 'staff';
  styles: readonly StyleName[];
  /** not for search engines: links that are keys, and everything behind a login */
  private: boolean;
  /** the browser goes there at once by itself: where a post may not lead, because it is another site */
  leadsTo?: string | undefined;
  /** of a page for everybody */
  about?: PageAbout | undefined;
  children: ComponentChildren;
}

/** The whole document: head, skip link, and the scripts of the islands it turned out to hold. */
export function Shell({ visit, titles, look, styles, private: hidden, leadsTo, about, children }: ShellProps) {
  const { language, furigana } = visit;
  return (
    <html lang={htmlLang(language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{plainText(titles.filter(Boolean).join(' ｜ '))}</title>
        {leadsTo && <meta http-equiv="refresh" content={`0;url=${leadsTo}`} />}
        <meta name="referrer" content="no-referrer" />
        {hidden && <meta name="robots" content="noindex, nofollow" />}
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no" />
        {about && <About title={plainText(titles[0] || '')} site={titles.at(-1) || undefined} {...about} />}
        <link rel="icon" href={icon} />
        {styles.map((name) => (
          <link key={name} rel="stylesheet" href={assetUrls().style(name)} />
        ))}
      </head>
      <body class={classNames(look, language === 'ja-easy' && 'easy')}>
        <ReadingContext.Provider
          value={{ language, furigana: furigana && (look === 'guest' || language === 'ja-easy') }}
        >
          <IslandsOnPage.Provider value={new Set()}>
            <a class="skip" href="#main">
              <Say>{kitTexts.of(language).skip}</Say>
            </a>
            {children}
            <IslandScripts visit={visit} />
          </IslandsOnPage.Provider>
        </ReadingContext.Provider>
      </body>
    </html>
  );
}
