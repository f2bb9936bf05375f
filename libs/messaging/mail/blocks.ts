/** One line of text, plain or with a weight, or a link when it has an address. */
export type Line = string | { text: string; strong?: boolean; soft?: boolean; href?: string };

export interface LetterFact {
  term: string;
  lines: readonly Line[];
}

export interface LetterItem {
  /** 12月4日(金) 9:00 */
  when?: string;
  what: Line;
}

export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph' | 'small'; lines: readonly Line[] }
  | { kind: 'facts'; facts: readonly LetterFact[] }
  | { kind: 'button'; label: string; href: string }
  | { kind: 'list'; items: readonly LetterItem[] };

/** The parts mails are put together from, in the look of the confirmation mail of the visual reference. */
export const letter = {
  heading: (text: string): Block => ({ kind: 'heading', text }),
  paragraph: (...lines: Line[]): Block => ({ kind: 'paragraph', lines }),
  /** いつ, どこで, 対象 */
  facts: (facts: readonly LetterFact[]): Block => ({ kind: 'facts', facts }),
  /** the next thing to do: one in a mail */
  button: (label: string, href: string): Block => ({ kind: 'button', label, href }),
  list: (items: readonly LetterItem[]): Block => ({ kind: 'list', items }),
  small: (...lines: Line[]): Block => ({ kind: 'small', lines }),
};
