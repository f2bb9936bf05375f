import type { Sentence } from '#ui/i18n';
import type { EntryRules } from '../entry-rules.js';
import type { Mode, Requirement } from '../event-view.js';

/** A kind of event with what is usual for it: what a new one begins with, and all of it may be changed. */
export interface Recipe {
  /** in the address: `?recipe=seminar` */
  key: string;
  name: Sentence;
  /** in a few words, below its name */
  about: Sentence;
  sessions: readonly RecipeSession[];
  /** how applications are received, where it is not the plain way */
  entry: Partial<EntryRules>;
  deadline: DeadlineRule;
}

export interface RecipeSession {
  /** stands on the public page, so it is Japanese */
  title: string;
  /** 13:30 */
  start: string;
  end: string;
  requirement: Requirement;
  /** yen a person; null: free */
  fee: number | null;
  pools: readonly RecipePool[];
  /** on the how manieth day after the first; nobody is asked to come on a Sunday in between */
  daysAfter: number;
}

export interface RecipePool {
  mode: Mode;
  /** null: as many as come */
  capacity: number | null;
}

/** So many days before the first day, at this hour. */
export interface DeadlineRule {
  days: number;
  at: string;
}

/** The one session of most recipes. */
export const oneSession = (start: string, end: string, ...pools: readonly RecipePool[]): RecipeSession => ({
  title: '',
  start,
  end,
  requirement: 'required',
  fee: null,
  pools,
  daysAfter: 0,
});

export const aWeekBefore: DeadlineRule = { days: 7, at: '17:00' };
