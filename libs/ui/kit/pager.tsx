import { plainText } from '../i18n/ruby.js';
import { Icon } from './icon.js';
import { kitTexts } from './kit.texts.js';
import { useTexts } from './reading.js';
import { Say } from './say.js';

export interface PagerProps {
  /** from 1 */
  page: number;
  size: number;
  total: number;
  href: (page: number) => string;
}

/** Which part of a long list this is, with the way to the next and the one before. Nothing when all fits on one page. */
export function Pager({ page, size, total, href }: PagerProps) {
  const t = useTexts(kitTexts);
  const pages = Math.ceil(total / size);
  if (pages <= 1) return null;
  return (
    <nav class="pager row screen-only" aria-label={plainText(t.pages)}>
      {page > 1 && (
        <a class="button quiet" href={href(page - 1)} rel="prev">
          <Icon name="back" />
          <span>
            <Say>{t.previous}</Say>
          </span>
        </a>
      )}
      <span class="soft">
        <Say>{t.range((page - 1) * size + 1, Math.min(page * size, total), total)}</Say>
      </span>
      {page < pages && (
        <a class="button quiet" href={href(page + 1)} rel="next">
          <span>
            <Say>{t.next}</Say>
          </span>
          <Icon name="arrow" />
        </a>
      )}
    </nav>
  );
}
