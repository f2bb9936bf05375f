export interface OddBody {
  shape: string;
  /** no route may take it */
  refused: boolean;
  headers?: Record<string, string>;
  body?: string | FormData;
}

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const json = { 'content-type': 'application/json' };

/** What no form of ours sends, and what somebody sends all the same. @param names of all fields there are */
export function oddBodies(names: readonly string[]): OddBody[] {
  const all = (value: unknown) => Object.fromEntries(names.map((name) => [name, value]));
  const text = (fields: Record<string, unknown>) =>
    new URLSearchParams(
      Object.entries(fields).map(([name, value]): [string, string] => [name, String(value)]),
    ).toString();
  return [
    { shape: 'no body', refused: false },
    { shape: 'no body, as a form', refused: false, headers: form, body: '' },
    { shape: 'JSON null', refused: true, headers: json, body: 'null' },
    { shape: 'JSON list', refused: true, headers: json, body: '[{"a":1}]' },
    { shape: 'JSON text', refused: true, headers: json, body: '"a"' },
    { shape: 'broken JSON', refused: true, headers: json, body: '{"a":' },
    { shape: 'plain text', refused: true, headers: { 'content-type': 'text/plain' }, body: 'a=1' },
    { shape: 'a file', refused: true, body: upload('a.csv') },
    { shape: 'a file with NUL in its name', refused: false, body: upload('a\0b.csv') },
    { shape: 'a file with a name that turns around', refused: false, body: upload('a\u202evsc.csv') },
    { shape: 'x.constructor', refused: true, headers: form, body: 'x.constructor=1' },
    { shape: 'x.__proto__.y', refused: true, headers: form, body: 'x.__proto__.y=1' },
    { shape: 'rules.0.toString', refused: true, headers: form, body: 'rules.0.toString=1' },
    { shape: 'constructor in JSON', refused: true, headers: json, body: '{"people":[{"constructor":{"name":1}}]}' },
    { shape: '__proto__ in JSON', refused: true, headers: json, body: '{"a":{"__proto__":{"b":1}}}' },
    {
      shape: 'dashes for an id',
      refused: false,
      headers: form,
      body: text({ ...all('-'.repeat(36)), 'rules.0.rule': '-'.repeat(36) }),
    },
    { shape: 'NUL everywhere', refused: false, headers: form, body: text(all('a\0b')) },
    { shape: 'half a letter everywhere', refused: false, headers: json, body: JSON.stringify(all('a\ud800')) },
    { shape: 'objects everywhere', refused: false, headers: json, body: JSON.stringify(all({ a: { b: 'c' } })) },
    { shape: 'numbers everywhere', refused: false, headers: json, body: JSON.stringify(all(1e308)) },
    { shape: 'many letters of many parts', refused: false, headers: form, body: text(all('👨‍👩‍👧‍👦'.repeat(60))) },
    {
      shape: 'marks upon marks',
      refused: false,
      headers: form,
      body: text({ q: `a${'\u0301\u0323'.repeat(5_000)}`, name: 'a\u0301'.repeat(5_000) }),
    },
    { shape: 'one field of 1 MB', refused: true, headers: form, body: `name=${'a'.repeat(1_000_000)}` },
    { shape: 'a body of 2 MB', refused: true, headers: form, body: `name=${'a'.repeat(2_000_000)}` },
    { shape: '100,000 fields', refused: true, headers: form, body: 'a=&'.repeat(100_000) },
    { shape: 'a list of 100,000', refused: true, headers: json, body: `{"a":[${'1,'.repeat(100_000)}1]}` },
    { shape: 'nesting by name', refused: true, headers: form, body: `${'a.'.repeat(10_000)}b=1` },
    {
      shape: 'nesting in JSON',
      refused: true,
      headers: json,
      body: `{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
    },
  ];
}

function upload(name: string): FormData {
  const body = new FormData();
  body.append('file', new Blob(['区分,名前\r\n事業所,ひばり作業所\r\n'], { type: 'text/csv' }), name);
  return body;
}
