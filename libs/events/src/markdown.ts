import MarkdownIt from 'markdown-it';

export type MarkdownOptions = {
  /** `{漢字|かんじ}` as ruby; otherwise the kanji alone */
  furigana: boolean;
};

const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true, typographer: false })
  // A picture from elsewhere would tell its server who reads this page.
  .disable('image');

markdown.validateLink = (address) => /^(https?:|mailto:|tel:)/i.test(address.trim());

// The text stands below an h2 of the page.
markdown.core.ruler.push('lower_headings', ({ tokens }) => {
  for (const token of tokens) {
    if (token.type === 'heading_open' || token.type === 'heading_close') {
      token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + 2)}`;
    }
  }
});

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
