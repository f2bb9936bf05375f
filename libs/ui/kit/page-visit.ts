import type { Language } from '../i18n/language.js';

/** What the pages need to know of the request they answer; the web layer's Visit satisfies it. */
export interface PageVisit {
  language: Language;
  furigana: boolean;
  path: string;
  /** path and query, for links back to the same page in another language */
  url: string;
  now: Date;
  /** of the content security policy, for the one script a page may have */
  readonly nonce: string;
  /** key of a sentence shown once after a redirect */
  notice?: string;
  maybeWorkspace?: PageWorkspace;
  actorName?: string | undefined;
  nav: readonly NavEntry[];
  /** sides of 設定, for whom it opens */
  settings?: readonly NavEntry[];
  /** mails are kept in a mailbox here instead of sent */
  mailboxBanner: boolean;
  /** served over http to other machines */
  insecureBanner: boolean;
  /** what somebody has to see to */
  banners?: readonly { text: string; href?: string; link?: string }[];
  /** where the bar of staff pages leads; a page that does not exist is left out */
  links?: StaffLinks | undefined;
}

export interface StaffLinks {
  /** posted to; `/sign-out` unless told */
  signOut?: string | undefined;
  account?: string | undefined;
  /** for those whom it opens */
  mailbox?: string | undefined;
  /** the search over everything is posted here: names do not belong into addresses */
  search?: string | undefined;
}

export interface PageWorkspace {
  slug: string;
  name: string;
  zone: string;
  phone: string | null;
  replyTo: string | null;
  /** languages this host body offers to participants */
  languages?: readonly string[];
}

export interface NavEntry {
  key: string;
  href: string;
  label: string;
}
