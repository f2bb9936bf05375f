import MarkdownIt from 'markdown-it';

export type MarkdownOptions = {
  /** `{漢字|かんじ}` as ruby; otherwise the kanji alone */
  furigana: boolean;
};

const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true, typographer: false })
  // A picture from elsewhere would tell its server who reads this page.
  .disable('image');

markdown.validateLink = (address) => /^(https?:|mailto:|tel:)/i.test(address.trim());

// The text stands below an h2 of the page: its highest heading is an h3, and no level is left out on the way down.
markdown.core.ruler.push('lower_headings', ({ tokens }) => {
  const headings = tokens.filter(({ type }) => type === 'heading_open');
  const highest = Math.min(...headings.map(levelOf));
  let last = 2;
  for (const token of tokens) {
    if (token.type === 'heading_open') last = Math.min(levelOf(token) - highest + 3, last + 1, 6);
    if (token.type === 'heading_open' || token.type === 'heading_close') token.tag = `h${last}`;
  }
});

const levelOf = ({ tag }: { tag: string }): number => Number(tag.slice(1));

markdown.renderer.rules['link_open'] = (tokens, place, options, _env, renderer) => {
  tokens[place]!.attrSet('rel', 'nofollow noopener');
  return renderer.renderToken(tokens, place, options);
};

markdown.inline.ruler.push('reading', (state, silent) => {
  const marked = /^\{([^{}|\n]+)\|([^{}|\n]+)\}/u.exec(state.src.slice(state.pos, state.pos + 200));
  if (!marked) return false;
  if (!silent) state.push('reading', '', 0).meta = { kanji: marked[1], reading: marked[2] };
  state.pos += marked[0].length;
  return true;
});

markdown.renderer.rules['reading'] = (tokens, place, _options, env) => {
  const { kanji, reading } = tokens[place]!.meta as { kanji: string; reading: string };
  const { escapeHtml } = markdown.utils;
  return env?.['furigana'] ? `<ruby>${escapeHtml(kanji)}<rt>${escapeHtml(reading)}</rt></ruby>` : escapeHtml(kanji);
};

/** Organisers' Markdown as HTML that can hold nothing but text: no tags of their own, no pictures, links to the web, mail and telephone only. */
export const htmlOf = (source: string, options: MarkdownOptions): string => markdown.render(source, options);
