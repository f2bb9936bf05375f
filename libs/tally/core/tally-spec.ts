import type { Base } from './tally.rules.js';

/** What divides the respondents: an attribute copied when they were asked. */
export const breaks = ['none', 'officeKind', 'district', 'mode', 'role', 'attendance'] as const;
export type Break = (typeof breaks)[number];

/** What a cell of a cross table holds; both: counts above per cents. */
export const shows = ['both', 'counts', 'percents'] as const;
export type Show = (typeof shows)[number];

/** How one looks at a questionnaire: everything the address of a tally holds. */
export interface TallyWish {
  break: Break;
  base: Base;
  show: Show;
  /** identity of the item by which comments are grouped; none: the first single choice or scale */
  rating?: string | undefined;
  /** all: not only the first of each group */
  comments?: 'all' | undefined;
}

export const usualWish: TallyWish = { break: 'none', base: 'A', show: 'both' };

/** From an address; what it does not know is as usual. */
export function readWish(query: Readonly<Record<string, unknown>>): TallyWish {
  const rating = query['rating'];
  return {
    break: breaks.find((one) => one === query['break']) ?? usualWish.break,
    base: query['base'] === 'B' ? 'B' : usualWish.base,
    show: shows.find((one) => one === query['show']) ?? usualWish.show,
    rating: typeof rating === 'string' && /^[\da-f-]{36}$/.test(rating) ? rating : undefined,
    comments: query['comments'] === 'all' ? 'all' : undefined,
  };
}

/** `?break=district&base=B`: only what is not as usual, so that one look has one address. */
export function queryOf(wish: TallyWish): string {
  const parameters = new URLSearchParams();
  for (const name of ['break', 'base', 'show', 'rating', 'comments'] as const) {
    const value = wish[name];
    if (value && value !== usualWish[name]) parameters.set(name, value);
  }
  return parameters.size > 0 ? `?${parameters}` : '';
}
