import type { Version, VersionItem } from '#questionnaires';
import type { TallyChoice, TallyItem } from './tally.rules.js';

/** An item over all versions, and which of them ask it. */
export interface AskedItem extends TallyItem {
  versions: readonly string[];
}

/**
 * One item an identity, however often it was renamed or moved: worded as in the newest version that asks it. Those asked now
 * stand first, in their order; those that only earlier versions asked follow.
 * @param versions from the first to the newest
 */
export function itemsOf(versions: readonly Version[]): AskedItem[] {
  const newestFirst = [...versions].reverse();
  const found = new Map<string, AskedItem>();
  newestFirst.forEach(({ id, items }, age) => {
    items.forEach((item, place) => {
      const known = found.get(item.identity);
      if (known)
        found.set(item.identity, {
          ...known,
          versions: [...known.versions, id],
          choices: withEarlier(known.choices, item),
        });
      else found.set(item.identity, { ...plain(item), number: age === 0 ? place + 1 : null, versions: [id] });
    });
  });
  return [...found.values()];
}

const plain = ({ identity, kind, texts, choices = [], settings = {} }: VersionItem): Omit<TallyItem, 'number'> => ({
  identity,
  kind,
  texts,
  choices: choices.map(choiceOf),
  settings,
});

const choiceOf = ({ code, score, texts }: NonNullable<VersionItem['choices']>[number]): TallyChoice => ({
  code,
  score: score ?? null,
  texts,
});

/** Options that were taken off later keep their answers. */
function withEarlier(choices: readonly TallyChoice[], { choices: earlier = [] }: VersionItem): TallyChoice[] {
  const codes = new Set(choices.map(({ code }) => code));
  return [...choices, ...earlier.filter(({ code }) => !codes.has(code)).map(choiceOf)];
}
