import { type Language, languages } from '../i18n/language.js';
import { plainText } from '../i18n/ruby.js';
import { kitTexts } from '../kit/kit.texts.js';
import type { PageVisit } from '../kit/page-visit.js';
import { useTexts } from '../kit/reading.js';
import { withQuery } from '../i18n/with-query.js';

const names: Record<Language, string> = { ja: '日本語', 'ja-easy': 'やさしい日本語', en: 'English' };

interface LanguageSwitchProps {
  visit: PageVisit;
  /** the page has texts in やさしい日本語 */
  easy: boolean;
  /** the page has readings in its Japanese, too */
  ruby: boolean;
}

/** Links to this page in the other languages, and with or without furigana; the server keeps the choice. */
export function LanguageSwitch({ visit, easy, ruby }: LanguageSwitchProps) {
  const t = useTexts(kitTexts);
  const offered = visit.maybeWorkspace?.languages;
  const shown = languages.filter(
    (language) => language === 'ja' || ((!offered || offered.includes(language)) && (easy || language !== 'ja-easy')),
  );
  const canHaveFurigana = visit.language === 'ja-easy' || (visit.language === 'ja' && ruby);
  if (shown.length === 1 && !canHaveFurigana) return null;
  return (
    <nav class="langs" aria-label={plainText(t.languages)}>
      <ul class="plain">
        {shown.map((language) => (
          <li key={language}>
            <a
              href={withQuery(visit.url, 'lang', language)}
              lang={language === 'en' ? 'en' : 'ja'}
              aria-current={language === visit.language ? 'true' : undefined}
            >
              {names[language]}
            </a>
          </li>
        ))}
        {canHaveFurigana && (
          <li>
            <a href={withQuery(visit.url, 'furigana', visit.furigana ? 'off' : 'on')}>
              {visit.furigana ? t.furiganaOff : t.furiganaOn}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
