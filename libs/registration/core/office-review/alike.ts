import { officeKey } from '#directory';

interface Named {
  name: string;
}

/** Two letters that stand beside each other, with the beginning and the end of the name. */
function pairsOf(key: string): string[] {
  const letters = ['', ...key, ''];
  return letters.slice(1).map((letter, place) => `${letters[place]}\u0000${letter}`);
}

/** How much two names must have in common, of 1, to be shown beside each other. */
const least = 0.4;

/** For each name the offices most like it, the most alike first: by the pairs of letters they share, whatever their legal form. */
export function mostAlike<Office extends Named>(
  names: readonly string[],
  offices: readonly Office[],
  most = 3,
): Office[][] {
  const holders = new Map<string, number[]>();
  const sizes = offices.map(({ name }, place) => {
    const pairs = new Set(pairsOf(officeKey(name)));
    for (const pair of pairs) {
      const holding = holders.get(pair);
      if (holding) holding.push(place);
      else holders.set(pair, [place]);
    }
    return pairs.size;
  });
  return names.map((name) => {
    const pairs = new Set(pairsOf(officeKey(name)));
    const shared = new Map<number, number>();
    for (const pair of pairs)
      for (const place of holders.get(pair) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
    return [...shared]
      .map(([place, count]) => ({ place, alike: (2 * count) / (pairs.size + sizes[place]!) }))
      .filter(({ alike }) => alike >= least)
      .sort((a, b) => b.alike - a.alike || a.place - b.place)
      .slice(0, most)
      .map(({ place }) => offices[place]!);
  });
}
