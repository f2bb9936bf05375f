import type { ComponentChildren } from 'preact';
import type { Problem } from '../kit/problem.js';
import { classNames } from '../kit/class-names.js';
import { kitTexts } from '../kit/kit.texts.js';
import type { PageVisit } from '../kit/page-visit.js';
import { Say } from '../kit/say.js';
import type { PageAbout } from './about.js';
import { type Contact, ContactFooter } from './contact-footer.js';
import { LanguageSwitch } from './language-switch.js';
import { PageNotice } from './page-notice.js';
import { Shell } from './shell.js';

export interface GuestPageProps {
  visit: PageVisit;
  /** of the document; the page writes its own h1 unless `heading` is given */
  title: string;
  /** draws the h1 */
  heading?: ComponentChildren;
  /** whose page it is; the workspace's name unless told */
  host?: string | undefined;
  /** whom to ask; the workspace's phone and address unless told, false: nobody */
  contact?: Contact | false | undefined;
  /** one column of 44rem, for forms and results */
  narrow?: boolean | undefined;
  /** the page has texts in やさしい日本語 (participants' pages do) */
  easy?: boolean | undefined;
  /** the page has readings in its Japanese, too: organisers' texts */
  ruby?: boolean | undefined;
  /** false: a preview, where another language is chosen outside */
  languages?: boolean | undefined;
  /** what a shared link and a search engine say of it: pages for everybody */
  about?: PageAbout | undefined;
  /** a link that is a key, or a page for one person: not for search engines */
  private?: boolean | undefined;
  /** the browser goes there at once by itself; the page holds the same link to press */
  leadsTo?: string | undefined;
  /** made to be printed: brings its own letters */
  printed?: boolean | undefined;
  /** of the form on it: said in the title, which is read first */
  problems?: readonly Problem[] | undefined;
  /** further layout of the main part: `event`, `form` */
  class?: string | undefined;
  /** privacy, accessibility: small links at the very end */
  links?: readonly { href: string; label: string }[] | undefined;
  children: ComponentChildren;
}

/** A page for participants: one step larger, no script, no account, a language switch, and always somebody to ask. */
export function GuestPage(props: GuestPageProps) {
  const {
    visit,
    title,
    heading,
    narrow,
    easy = true,
    ruby = false,
    languages = true,
    printed,
    problems = [],
    links,
  } = props;
  const host = props.host ?? visit.maybeWorkspace?.name;
  const wrong = problems.length > 0 && kitTexts.of(visit.language).wrong;
  return (
    <Shell
      visit={visit}
      look="guest"
      styles={printed ? ['face', 'guest'] : ['guest']}
      titles={[wrong ? `${wrong}: ${title}` : title, host]}
      private={props.private ?? false}
      leadsTo={props.leadsTo}
      about={props.about}
    >
      <header class="top screen-only">
        <p class="host">
          <Say>{host ?? '集い'}</Say>
        </p>
        {languages && <LanguageSwitch visit={visit} easy={easy} ruby={ruby} />}
      </header>
      <main id="main" class={classNames(narrow && 'narrow', props.class)}>
        <PageNotice visit={visit} />
        {heading && <h1>{heading}</h1>}
        {props.children}
      </main>
      {props.contact !== false && <ContactFooter contact={props.contact ?? contactOf(visit)} links={links} />}
    </Shell>
  );
}

function contactOf({ maybeWorkspace: workspace }: PageVisit): Contact | undefined {
  return workspace && { name: workspace.name, phone: workspace.phone, email: workspace.replyTo };
}
