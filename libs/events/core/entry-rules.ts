/** 先着順, 承認, 事業所からの推薦, 案内した方のみ: how a seat is given to whoever applies. */
export const entries = ['open', 'approval', 'nominated', 'invited'] as const;
export type Entry = (typeof entries)[number];

/** Whether somebody on an application may be accompanied, and whether the companion takes a seat. */
export const companions = ['none', 'seated', 'unseated'] as const;
export type Companions = (typeof companions)[number];

/** A free seat: given to the first in line at once, or offered for some days. */
export const promotions = ['direct', 'offer'] as const;
export type Promotion = (typeof promotions)[number];

/** 申し込みの受け方: what an event's organiser decides about who may come. */
export interface EntryRules {
  entry: Entry;
  /** until then only offices that are members may apply; none: everybody from the start */
  membersUntil: Date | null;
  /** an office may say how many come instead of who */
  headcounts: boolean;
  companions: Companions;
  /** the form asks what support is needed */
  asksSupport: boolean;
  promotion: Promotion;
  /** for how many working days an offered seat is held */
  offerDays: number;
  /** how many of the sessions to choose from somebody may take */
  choose: number;
}

/** First come, first served, and nothing more is asked. */
export const plainEntry: EntryRules = {
  entry: 'open',
  membersUntil: null,
  headcounts: false,
  companions: 'none',
  asksSupport: false,
  promotion: 'direct',
  offerDays: 3,
  choose: 1,
};

export const entryRuleNames = Object.keys(plainEntry) as readonly (keyof EntryRules)[];

/** The rules out of something that has more. */
export const entryRulesOf = (from: EntryRules): EntryRules =>
  Object.fromEntries(entryRuleNames.map((name) => [name, from[name]])) as unknown as EntryRules;
