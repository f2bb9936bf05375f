import type { PoolsInSight } from './pools-in-sight.js';

/** The parts of the form that are folded away until they are wanted, in their order. */
export const foldNames = [
  'series', 'content', 'sessions', 'entry', 'asks', 'fee', 'online', 'contact', 'mails', 'visibility', 'languages',
] as const; // prettier-ignore
export type FoldName = (typeof foldNames)[number];

/** Which part a field stands in; one that stands in none is always in sight. The first that fits. */
const fields: readonly [RegExp, FoldName | null][] = [
  [/^sessions\.0\.(date|start|end)$/, null],
  [/^sessions\.\d+\.programme\b/, 'content'],
  [/^sessions\.\d+\.fee$/, 'fee'],
  [/^(sessions\b|choose$|zone$)/, 'sessions'],
  [/^(newSeries|number)$/, 'series'],
  [/^(description|whatToBring|parking)$/, 'content'],
  [/^(opens(On|At)|deadlineAt|entry|membersUntilOn|headcounts|promotion|offerDays)$/, 'entry'],
  [/^(asksSupport|companions)$/, 'asks'],
  [/^joinUrl$/, 'online'],
  [/^contact(Phone|Fax|Email)$/, 'contact'],
  [/^usualMails$/, 'mails'],
  [/^protectedNames$/, 'visibility'],
  [/^(easy|en)\./, 'languages'],
];

/** @param pools which of the first session's have fields outside of its part */
export function foldOf(field: string, { main, online }: PoolsInSight): FoldName | null {
  if (field === `sessions.0.pools.${main}.venue` || field === `sessions.0.pools.${main}.capacity`) return null;
  if (field === `sessions.0.pools.${online}.capacity`) return 'online';
  return fields.find(([names]) => names.test(field))?.[1] ?? null;
}

/** Where a row was added or taken out, by the button's value: `programme.0`. */
export const rowToOpen = ({ add, remove }: { add: string; remove: string }): FoldName =>
  (add || remove).startsWith('programme') ? 'content' : 'sessions';
