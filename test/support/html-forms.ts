/** A form as it stands on a page: where it goes and what it would send. */
export interface PageForm {
  action: string;
  method: string;
  /** what a browser would post without touching anything; names may repeat */
  fields: [string, string][];
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Text of attribute values and text nodes as our renderer writes them. */
export const unescape = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name]!);

/** All forms of a page, in its order. Reads what our own renderer writes; not a general parser. */
export function formsOf(html: string): PageForm[] {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].map(([, head, body]) => ({
    action: attribute(head!, 'action') ?? '',
    method: attribute(head!, 'method') ?? 'get',
    fields: fieldsOf(body!),
  }));
}

function fieldsOf(html: string): [string, string][] {
  const found: [string, string][] = [];
  const parts = /<input\b([^>]*)>|<textarea\b([^>]*)>(.*?)<\/textarea>|<select\b([^>]*)>(.*?)<\/select>/gs;
  for (const [, input, area, text, select, options] of html.matchAll(parts)) {
    const head = input ?? area ?? select!;
    const name = attribute(head, 'name');
    if (!name || has(head, 'disabled')) continue;
    if (area !== undefined) found.push([name, unescape(text!)]);
    else if (select !== undefined) found.push([name, selected(options!)]);
    else if (['checkbox', 'radio'].includes(attribute(head, 'type') ?? '')) {
      if (has(head, 'checked')) found.push([name, attribute(head, 'value') ?? (has(head, 'value') ? '' : 'on')]);
    } else found.push([name, attribute(head, 'value') ?? '']);
  }
  return found;
}

function selected(options: string): string {
  const all = [...options.matchAll(/<option\b([^>]*)>([^<]*)/g)];
  const chosen = all.find(([, head]) => has(head!, 'selected')) ?? all[0];
  if (!chosen) return '';
  const [, head, text] = chosen;
  return attribute(head!, 'value') ?? (has(head!, 'value') ? '' : unescape(text!));
}

function attribute(head: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(head);
  return found ? unescape(found[1]!) : undefined;
}

const has = (head: string, name: string): boolean =>
  new RegExp(`(?:^|\\s)${name}(?:\\s|=|/|$)`).test(head.replace(/="[^"]*"/g, '=""'));

/** The page as a reader hears it: without markup, on one line. */
export const textOf = (html: string): string =>
  unescape(
    html
      .replace(/<(script|style|head)\b.*?<\/\1>/gs, ' ')
      .replace(/<rt>.*?<\/rt>/gs, '')
      .replace(/<wbr\/?>/g, '')
      .replace(/<[^>]+>/g, ' '),
  )
    .replace(/\s+/g, ' ')
    .trim();
