import { codes } from '../definition.js';
import type { Fault, Kind } from './kind.js';

export const longestComment = 2000;

/** 自由記述: free words, which are a comment; a field that came twice holds two. */
export const text: Kind = {
  name: { ja: '文章で答える', en: 'Free text' },
  add: { ja: '文章で答える設問', en: 'Free text' },
  minutes: 1,
  read({ identity }, value) {
    const [words, ...more] = (Array.isArray(value) ? value : [value]).map(writtenIn).filter((one) => one !== '');
    if (words === undefined) return { state: { identity, codes: [codes.blank] } };
    const state = { identity, codes: [codes.written], value: words, ...(more.length > 0 && { more }) };
    return [words, ...more].some((one) => letters(one) > longestComment) ? { state, fault: long } : { state };
  },
  typed: (state) => [state?.value ?? '', ...(state?.more ?? [])].join('\n\n'),
  lines: (_, { value, more = [] }) => (value ? [value, ...more] : []),
  flaws: () => [],
  store: {
    forget: { name: 'response-comments-gone', text: 'delete from comment where response_id = $1' },
    write: {
      name: 'response-comments',
      text: `insert into comment (id, workspace_id, response_id, questionnaire_id, item_id, identity, stratum_id, ordinal, text)
       select uuidv7(), $1, $2, $3, c.item, c.identity, $4, row_number() over (partition by c.item order by c.n) - 1, c.text
       from unnest($5::uuid[], $6::uuid[], $7::text[]) with ordinality as c (item, identity, text, n)`,
    },
    value: `(select c.text from comment c where c.response_id = r.id and c.item_id = a.item_id order by c.ordinal limit 1)`,
    more: `(select json_agg(c.text order by c.ordinal) from comment c where c.response_id = r.id and c.item_id = a.item_id and c.ordinal > 0)`,
  },
};

const long: Fault = {
  name: 'long',
  sentence: (no) => ({
    ja: `${no}は、${longestComment}文字までにしてください。`,
    'ja-easy': `${no}の {答|こた}えは、 ${longestComment}{文字|もじ}までに して ください。`,
    en: `${no}: please use at most ${longestComment} characters.`,
  }),
};

/** What was written into one field, without the space around it. */
export function writtenIn(value: unknown): string {
  const written = Array.isArray(value) ? value.at(-1) : value;
  return typeof written === 'string' ? written.trim() : '';
}

/** Code points: what a database counts, and never more than a reader counts by much. */
const letters = (words: string): number => [...words].length;
