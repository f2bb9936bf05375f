import { answers } from '../../core/campaigns/answers.js';
import { type BoardFilter, sortings, wholeBoard } from '../../core/campaigns/board.queries.js';
import { channels } from '../../core/campaigns/channels.js';

type Given = Partial<Record<keyof BoardFilter, unknown>>;

const oneOf = <W extends string>(words: readonly W[], given: unknown): W | '' =>
  words.find((word) => word === given) ?? '';

const short = (given: unknown): string => (typeof given === 'string' ? given.slice(0, 200) : '');

/** What of the board an address, or a form, asks for; nonsense asks for nothing. */
export const filterIn = (given: Given): BoardFilter => ({
  text: short(given.text),
  kind: short(given.kind),
  district: short(given.district),
  answer: oneOf([...answers, 'awaited'] as const, given.answer),
  contact: oneOf(['little', 'known'] as const, given.contact),
  visit: oneOf(['none', 'planned', 'done'] as const, given.visit),
  channel: oneOf(channels, given.channel),
  sort: oneOf(sortings, given.sort) || 'needs',
});

/** The same as an address; what asks for nothing is left out. */
export function queryOf(filter: Partial<BoardFilter>): string {
  const asked = Object.entries(filter).filter(([name, value]) => value !== wholeBoard[name as keyof BoardFilter]);
  return asked.length > 0 ? `?${new URLSearchParams(asked as [string, string][])}` : '';
}

export const isNarrowed = ({ sort: _, ...filter }: BoardFilter): boolean =>
  Object.values(filter).some((value) => value !== '');
