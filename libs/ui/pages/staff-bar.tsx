import { FindField } from '../islands/find-field.js';
import { kitTexts } from '../kit/kit.texts.js';
import type { PageVisit } from '../kit/page-visit.js';
import { useTexts } from '../kit/reading.js';

/** Name of the host body, main menu, search over everything, and the way out. */
export function StaffBar({ visit, current }: { visit: PageVisit; current: string | undefined }) {
  const t = useTexts(kitTexts);
  const { maybeWorkspace: workspace, nav, links = {} } = visit;
  return (
    <header class="bar screen-only">
      <a class="brand" href={nav[0]?.href ?? '/'}>
        集い{workspace && <span>{workspace.name}</span>}
      </a>
      {nav.length > 0 && (
        <nav class="nav" aria-label={t.menu}>
          <ul class="plain">
            {nav.map(({ key, href, label }) => (
              <li key={key}>
                <a href={href} aria-current={key === current ? 'page' : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {links.search && <FindField action={links.search} />}
      {visit.actorName && (
        <details class="who">
          <summary>{visit.actorName}</summary>
          <div>
            {links.account && <a href={links.account}>{t.account}</a>}
            <form method="post" action={links.signOut ?? '/sign-out'}>
              <button class="button text" type="submit">
                {t.signOut}
              </button>
            </form>
          </div>
        </details>
      )}
    </header>
  );
}
