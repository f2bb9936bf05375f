import { oddBodies } from '../support/odd-bodies.js';

export interface SentBody {
  shape: string;
  headers: Record<string, string>;
  body: string;
}

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const json = { 'content-type': 'application/json' };

/** What is worst for whoever reads it, as large as a form may be and a little larger. @param kb bound of a form */
export function largeBodies(kb: number, names: readonly string[]): SentBody[] {
  const bytes = kb * 1024;
  const fill = (piece: string, room = bytes) => piece.repeat(Math.floor((room * 0.98) / piece.length));
  const numbered = (many: number, piece: (n: number) => string) => Array.from({ length: many }, (_, n) => piece(n));
  const texts = (letter: string, each: number) =>
    new URLSearchParams(names.map((name): [string, string] => [name, letter.repeat(each)])).toString();
  const each = Math.floor(bytes / names.length / 12);
  const odd = oddBodies(names).flatMap(({ shape, headers, body }) =>
    typeof body === 'string' && headers ? [{ shape, headers, body }] : [],
  );
  return [
    ...odd,
    { shape: 'one name of 1.5 MB', headers: form, body: `name=${'a'.repeat(1_500_000)}` },
    { shape: 'a text as long as may be', headers: form, body: `name=${fill('%E3%81%82')}` },
    { shape: 'bytes that are no letters', headers: form, body: `name=${fill('%E3')}` },
    { shape: 'every field long', headers: form, body: texts('あ', each) },
    {
      shape: 'every field of family pictures',
      headers: json,
      body: JSON.stringify(Object.fromEntries(names.map((name) => [name, '👨‍👩‍👧‍👦'.repeat(each / 3)]))),
    },
    {
      shape: 'every field of marks',
      headers: json,
      body: JSON.stringify(Object.fromEntries(names.map((name) => [name, `a${'\u0301\u0323'.repeat(each)}`]))),
    },
    {
      shape: 'one field of marks',
      headers: json,
      body: JSON.stringify({ name: `a${fill('\u0301\u0323', bytes / 3)}` }),
    },
    {
      shape: 'letters that grow',
      headers: json,
      body: JSON.stringify(Object.fromEntries(names.map((name) => [name, '\ufdfa'.repeat(each)]))),
    },
    { shape: 'spaces', headers: form, body: texts('+', each * 4) },
    {
      shape: 'brackets',
      headers: json,
      body: JSON.stringify(Object.fromEntries(names.map((name) => [name, '('.repeat(each * 4)]))),
    },
    {
      shape: 'many people',
      headers: form,
      body: numbered(300, (n) => `people.${n}.name=a&people.${n}.kana=a&people.${n}.seats.s0=a`).join('&'),
    },
    {
      shape: 'as many fields as may be',
      headers: form,
      body: numbered(1_999, (n) => `people.${n % 300}.f${n}=a`).join('&'),
    },
    { shape: 'very many fields', headers: form, body: fill('a=&') },
    { shape: 'very many names', headers: form, body: numbered(Math.floor(bytes / 8), (n) => `k${n}=`).join('&') },
    { shape: 'a list as long as may be', headers: json, body: `{"people":[${fill('1,')}1]}` },
    { shape: 'nesting as deep as may be', headers: json, body: `{"a":${fill('[', bytes / 2)}${fill(']', bytes / 2)}}` },
  ];
}
