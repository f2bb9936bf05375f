export const markups = ['heading', 'list', 'strong', 'link'] as const;
export type Markup = (typeof markups)[number];

/** What takes the place of a part of a text, and what of it is to be selected then. */
export interface Marked {
  from: number;
  to: number;
  text: string;
  select: [number, number];
}

const linePrefix: Partial<Record<Markup, string>> = { heading: '# ', list: '- ' };

/** Marks what is selected in Markdown: whole lines as a heading or a list, otherwise the words themselves. */
export function markedUp(text: string, start: number, end: number, markup: Markup, empty: string): Marked {
  const prefix = linePrefix[markup];
  if (prefix) return markedLines(text, start, end, prefix);
  const words = text.slice(start, end) || empty;
  const [open, close] = markup === 'strong' ? ['**', '**'] : ['[', '](https://)'];
  const inner = start + open!.length;
  const select: [number, number] =
    markup === 'strong' ? [inner, inner + words.length] : [inner + words.length + 2, inner + words.length + 10];
  return { from: start, to: end, text: open + words + close, select };
}

function markedLines(text: string, start: number, end: number, prefix: string): Marked {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const to = next < 0 ? text.length : next;
  const lines = text.slice(from, to).split('\n');
  const marked = lines.map((line) => (line.startsWith(prefix) ? line : prefix + line)).join('\n');
  return { from, to, text: marked, select: [from + marked.length, from + marked.length] };
}
