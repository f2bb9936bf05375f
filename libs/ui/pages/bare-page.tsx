import type { ComponentChildren } from 'preact';
import type { Problem } from '../kit/problem.js';
import { kitTexts } from '../kit/kit.texts.js';
import type { PageVisit } from '../kit/page-visit.js';
import { Banners } from './banners.js';
import { LanguageSwitch } from './language-switch.js';
import { PageNotice } from './page-notice.js';
import { Shell } from './shell.js';

export interface BarePageProps {
  visit: PageVisit;
  title: string;
  /** the h1; the title unless told, false: the page writes its own */
  heading?: ComponentChildren;
  problems?: readonly Problem[] | undefined;
  children: ComponentChildren;
}

/** A page that needs nothing around it: login, set-up, errors. */
export function BarePage({ visit, title, heading = title, problems = [], children }: BarePageProps) {
  const wrong = problems.length > 0 && kitTexts.of(visit.language).wrong;
  return (
    <Shell
      visit={visit}
      look="staff"
      styles={['face', 'staff']}
      titles={[wrong ? `${wrong}: ${title}` : title, visit.maybeWorkspace?.name, '集い']}
      private
    >
      <header class="top screen-only">
        <p class="brand">集い{visit.maybeWorkspace && <span>{visit.maybeWorkspace.name}</span>}</p>
        <LanguageSwitch visit={visit} easy={false} ruby={false} />
      </header>
      <Banners visit={visit} />
      <main id="main" class="bare stack">
        {heading !== false && <h1>{heading}</h1>}
        <PageNotice visit={visit} />
        {children}
      </main>
    </Shell>
  );
}
