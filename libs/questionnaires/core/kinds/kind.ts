import type { Statement } from '#platform';
import type { Language, Sentence } from '#ui/i18n';
import type { ItemDefinition } from '../definition.js';
import type { PlannedChoice } from '../questionnaire-plan.js';

/** What one item holds after a submit: always there, also when blank. */
export interface ItemState {
  identity: string;
  /** codes of the options in the order of the definition; [0]: no answer; [1]: one that is no option's */
  codes: number[];
  /** the answer that is no option's, as text */
  value?: string;
  /** further ones of the same: a person may leave several comments under one item */
  more?: string[];
}

/** Why an answer cannot be stored. */
export interface Fault {
  name: string;
  /** @param no 問3, as the reader is shown it */
  sentence: (no: string) => Sentence;
}

/** What keeps an item from being asked, at its field of the form. */
export interface Found {
  field: string;
  flaw: string;
  sentence: Sentence;
}

/** What options of a kind carry beside their wording. */
export interface Options {
  /** each may have a score */
  scored?: boolean;
  /** one may stand for itself alone */
  exclusive?: boolean;
  /** of a new item */
  first?: () => PlannedChoice[];
}

/**
 * Everything in which one kind of item differs from the others, but for what is drawn (`web/kinds`) and how it is counted (tally).
 * Nobody else asks which kind an item is.
 */
export interface Kind {
  /** how it is answered, in a word or two */
  name: Sentence;
  /** the button that adds one */
  add: Sentence;
  /** about how long somebody takes */
  minutes: number;
  /** none: it has no options */
  options?: Options;
  /** what staff set for it, kept as typed: so many letters at most under each name */
  settings?: Readonly<Record<string, number>>;

  /** From a submitted form; whether it may be blank is asked elsewhere. */
  read(item: ItemDefinition, value: unknown): { state: ItemState; fault?: Fault };

  /** What the form shows for what was answered before. */
  typed(state: ItemState | undefined): unknown;

  /** The answer in words, to staff. Empty: none. */
  lines(item: ItemDefinition, state: ItemState, language: Language): string[];

  /** @param at of the item: `items.2` */
  flaws(item: ItemDefinition, at: string): Found[];

  /** Where `value` goes; none: codes say it all. */
  store?: Store;
}

export interface Store {
  /** takes what was answered before away, by $1 response; none: it goes with its code */
  forget?: Statement;
  /**
   * Sent once for all items of the kind, after their codes.
   * $1 workspace, $2 response, $3 questionnaire, $4 stratum, $5 items, $6 identities, $7 values; an item with more of them stands
   * there as often, in their order
   */
  write: Statement;
  /** the value as stored, in SQL over the response `r` and its answers `a`, grouped by item */
  value: string;
  /** the further ones, as an array in JSON; none: there is one value at most */
  more?: string;
}
