/** What support is asked for, and never why. */
export const supportKinds = [
  'sign',
  'captions',
  'large-print',
  'braille',
  'wheelchair',
  'companion',
  'rest',
  'meal',
  'other',
] as const;

export type SupportKind = (typeof supportKinds)[number];

/** What somebody needs to take part. */
export interface Support {
  kinds: SupportKind[];
  /** further words; '' where there are none */
  words: string;
}

/** Of the sentence that says what it is used for, who sees it and when it goes: another sentence gets the next number. */
export const supportPurpose = 1;

const day = 24 * 3_600_000;

/** After the end of the event. Reckoned anew each time, so that it moves with the event. */
const keptFor = 30 * day;

/** Needs of events that ended before this are gone. */
export const endedBefore = (now: Date): Date => new Date(now.getTime() - keptFor);

export const goneAt = (end: Date): Date => new Date(end.getTime() + keptFor);

export const sameSupport = (one: Support | null, other: Support | null): boolean =>
  one === null || other === null ? one === other : textOf(one) === textOf(other);

/** In one spelling, whatever the order in which boxes were ticked. */
export const textOf = ({ kinds, words }: Support): string =>
  JSON.stringify([supportKinds.filter((kind) => kinds.includes(kind)), words]);

export function supportIn(text: string): Support {
  const [kinds, words] = JSON.parse(text) as [SupportKind[], string];
  return { kinds, words };
}
