import type { ComponentChildren } from 'preact';
import type { Problem } from '../kit/problem.js';
import { kitTexts } from '../kit/kit.texts.js';
import type { PageVisit } from '../kit/page-visit.js';
import { said } from '../kit/say.js';
import { Banners } from './banners.js';
import { Head } from './head.js';
import { PageNotice } from './page-notice.js';
import { Shell } from './shell.js';
import { StaffBar } from './staff-bar.js';

export interface Crumb {
  href: string;
  label: ComponentChildren;
}

export interface StaffPageProps {
  visit: PageVisit;
  title: string;
  /** key of the menu entry it belongs to */
  current?: string | undefined;
  /** the way back up, without the page itself */
  crumbs?: readonly Crumb[] | undefined;
  /** the h1; the title unless told, false: the page draws its own */
  heading?: ComponentChildren;
  /** one soft line above the heading */
  over?: ComponentChildren;
  /** one line below the heading */
  lead?: ComponentChildren;
  /** quiet buttons beside the heading */
  actions?: ComponentChildren;
  /** false: worked at for an hour with one hand, so the menu does not stand in the way */
  bar?: boolean | undefined;
  /** of the form on it: said in the title, which is read first */
  problems?: readonly Problem[] | undefined;
  class?: string | undefined;
  children: ComponentChildren;
}

/** A page for staff: menu, banners, the way back, one heading. */
export function StaffPage(props: StaffPageProps) {
  const { visit, title, current, crumbs = [], heading = title, over, lead, actions, bar = true, problems = [] } = props;
  const t = kitTexts.of(visit.language);
  return (
    <Shell
      visit={visit}
      look="staff"
      styles={['face', 'staff']}
      titles={[problems.length > 0 ? `${t.wrong}: ${title}` : title, visit.maybeWorkspace?.name, '集い']}
      private
    >
      {bar && <StaffBar visit={visit} current={current} />}
      <Banners visit={visit} />
      <main id="main" class={props.class}>
        {crumbs.length > 0 && (
          <nav class="crumbs screen-only" aria-label={t.crumbs}>
            {crumbs.map(({ href, label }, place) => (
              <>
                {place > 0 && ' › '}
                <a href={href}>{said(label)}</a>
              </>
            ))}
          </nav>
        )}
        {heading !== false && <Head heading={heading} over={over} lead={lead} actions={actions} />}
        <PageNotice visit={visit} />
        {props.children}
      </main>
    </Shell>
  );
}
