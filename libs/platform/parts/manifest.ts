import type { registerNotices } from '#ui';
import type { Sentence } from '#ui/i18n';
import type { FindSubjects } from '../web/audit-subjects.js';
import type { FindKept } from '../web/kept-pages.js';
import type { NavEntry } from '../web/navigation.js';
import type { StaffRole } from '../web/ports.js';
import type { StaffBanner } from '../web/staff-banners.js';

/** A kind of thing that staff do something to. */
export interface SubjectKind extends Sentence {
  /** what those are called that are still there; none: the trail says the kind alone */
  find?: FindSubjects;
}

/** What a context brings to the house: declared in its `X.parts.ts`, known to the others by name only. */
export interface Manifest {
  /** what somebody may do, and the roles that may */
  permissions?: Readonly<Record<string, readonly StaffRole[]>>;
  /** what staff do, as the audit trail says it */
  verbs?: Readonly<Record<string, Sentence>>;
  /** kinds of things they do it to */
  subjects?: Readonly<Record<string, SubjectKind>>;
  /** entries of the staff's main menu */
  navigation?: readonly NavEntry[];
  /** where the search of the head is posted: one context has it */
  search?: (slug: string) => string;
  /** sides of 設定 */
  settings?: readonly NavEntry[];
  /** what stands over every staff page until somebody has seen to it */
  banners?: readonly StaffBanner[];
  /** what a page says once after a redirect */
  notices?: Parameters<typeof registerNotices>[0];
  /** public pages that may be there already, by their routes */
  keptPages?: Readonly<Record<string, FindKept>>;
}
