import { Icon } from '../kit/icon.js';
import { kitTexts } from '../kit/kit.texts.js';
import type { PageVisit } from '../kit/page-visit.js';
import { useTexts } from '../kit/reading.js';
import { Say } from '../kit/say.js';

/** What staff must know about this installation on every page. */
export function Banners({ visit }: { visit: PageVisit }) {
  const t = useTexts(kitTexts);
  const { banners = [] } = visit;
  if (!visit.insecureBanner && !visit.mailboxBanner && banners.length === 0) return null;
  return (
    <section class="screen-only" aria-label={t.installation}>
      {banners.map(({ text, href, link }) => (
        <p class="banner warn">
          <Icon name="warn" />
          <span>
            {text} {href && <a href={href}>{link}</a>}
          </span>
        </p>
      ))}
      {visit.insecureBanner && (
        <p class="banner warn">
          <Icon name="warn" />
          <span>
            <Say>{t.insecure}</Say>
          </span>
        </p>
      )}
      {visit.mailboxBanner && (
        <p class="banner wait">
          <Icon name="mail" />
          <span>
            <Say>{t.mailbox}</Say> {visit.links?.mailbox && <a href={visit.links.mailbox}>{t.openMailbox}</a>}
          </span>
        </p>
      )}
    </section>
  );
}
