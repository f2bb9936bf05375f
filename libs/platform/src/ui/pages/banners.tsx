import { Icon } from '../icon.js';
import { kitTexts } from '../kit.texts.js';
import type { PageVisit } from '../page-visit.js';
import { useTexts } from '../reading.js';

/** What staff must know about this installation on every page. */
export function Banners({ visit }: { visit: PageVisit }) {
  const t = useTexts(kitTexts);
  if (!visit.insecureBanner && !visit.mailboxBanner) return null;
  return (
    <section class="screen-only" aria-label={t.installation}>
      {visit.insecureBanner && (
        <p class="banner warn">
          <Icon name="warn" />
          <span>{t.insecure}</span>
        </p>
      )}
      {visit.mailboxBanner && (
        <p class="banner wait">
          <Icon name="mail" />
          <span>
            {t.mailbox} {visit.links?.mailbox && <a href={visit.links.mailbox}>{t.openMailbox}</a>}
          </span>
        </p>
      )}
    </section>
  );
}
