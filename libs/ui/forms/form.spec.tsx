import 'reflect-metadata';
import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { formsOf } from '../../../test/support/html-forms.js';
import { Form } from '../kit/form/form.js';
import { Fields } from './fields.js';
import { form, type FormOf, isForm } from './form.js';
import { part, rows } from './rows.js';
import { line, lines, secret, tidyLine } from './texts.js';
import { choice, count, day, email, id, link, reading, several, tick } from './values.js';

const said = (ja: string) => ({ ja, en: ja });

class Row extends form({
  id: id(),
  name: tidyLine({
    most: 10,
    label: said('名前'),
    required: { ja: '名前を書いてください。', en: 'Please give a name.' },
  }),
  kana: reading({ most: 10, label: said('かな'), optional: true }),
  places: count({ most: 100, label: said('人数'), wrong: said('数を入れてください。') }),
}) {}

class Other extends form({ title: line({ most: 20, label: said('題名') }) }) {}

class Whole extends form({
  title: line({ most: 20, label: said('題名') }),
  about: lines({ most: 50, label: said('内容') }),
  password: secret({ label: said('パスワード') }),
  email: email({ label: said('メール') }),
  map: link({ label: said('地図') }),
  day: day({ label: said('日付') }),
  mode: choice(['onsite', 'online'], {
    label: said('方法'),
    options: [
      { value: 'onsite', label: '会場' },
      { value: 'online', label: 'オンライン' },
    ],
  }),
  hours: count({ least: 1, most: 99, label: said('時間'), wrong: said('1から99までの数を入れてください。') }),
  closed: tick({ label: said('閉じる') }),
  languages: several(['ja', 'en'], {
    label: said('ことば'),
    options: ['ja', 'en'].map((value) => ({ value, label: value })),
  }),
  en: part(Other),
  people: rows(Row, { most: 3, isBlank: ({ name, places }) => name === '' && places === 'x' }),
}) {}

type Value = FormOf<typeof Whole>;

const full: Value = {
  title: '相談の受け方 <b &"',
  about: '一行目\n\n二行目',
  password: ' umi to yama ',
  email: 'a@tsumugi.example',
  map: 'https://map.example/?a=1&b=2',
  day: '2026-12-11',
  mode: 'online',
  hours: 1,
  closed: true,
  languages: ['ja', 'en'],
  en: { title: 'How to listen' },
  people: [
    { id: '01890a5d-ac96-774b-bcce-b302099a8057', name: '灰谷 悠', kana: 'はいたに ゆう', places: 0 },
    { id: '', name: 'Lee', kana: '', places: null },
  ],
};

/** What a browser would send of the form as it is drawn. */
function sentOf(value: Value): Record<string, string | string[]> {
  const typed = Whole.of(value);
  const html = renderToString(
    <Form action="/x">
      <Fields of={Whole} typed={typed} />
      <Fields of={Other} typed={typed.en} at="en" />
      {typed.people.map((person, n) => (
        <Fields key={n} of={Row} typed={person} at={`people.${n}`} />
      ))}
    </Form>,
  );
  const sent: Record<string, string[]> = {};
  for (const [name, text] of formsOf(html)[0]!.fields) (sent[name] ??= []).push(text);
  return Object.fromEntries(Object.entries(sent).map(([name, texts]) => [name, texts.length > 1 ? texts : texts[0]!]));
}

const problems = async (body: unknown) => (await Whole.read(body)).problems('ja').map(({ field }) => field);

describe('a declared form', () => {
  it('comes back as it was stored: drawn, sent and read', async () => {
    const sent = await Whole.read(sentOf(full));
    expect([sent.value, sent.refused]).toEqual([{ ...full, password: '' }, []]);
    const empty = Whole.valueOf(Whole.blank());
    expect((await Whole.read(sentOf(empty))).value).toEqual(empty);
  });

  it('takes a password to the letter and never draws it', async () => {
    const sent = await Whole.read({ password: ' umi to yama ' });
    expect(sent.value.password).toBe(' umi to yama ');
    const drawn = renderToString(<Fields of={Whole} typed={sent.typed} names={['password']} />);
    expect(drawn).toContain('name="password" type="password"');
    expect(drawn).not.toContain('umi to yama');
  });

  it('is itself what a handler takes', async () => {
    expect([isForm(Whole), isForm(Date), (await Whole.read({})) instanceof Whole]).toEqual([true, false, true]);
  });

  it('keeps what was typed where it is wrong, and reads it as if it were not there', async () => {
    const { typed, value, refused } = await Whole.read({
      'people.0.name': '灰谷', 'people.0.places': '五十', map: 'http://a.example', email: 'haitani', day: '2026-02-30',
    }); // prettier-ignore
    expect([typed.people[0]!.places, typed.map, typed.email, typed.day]).toEqual([
      '五十', 'http://a.example', 'haitani', '2026-02-30',
    ]); // prettier-ignore
    expect([value.people[0]!.places, value.map, value.email]).toEqual([null, null, '']);
    expect(refused.map(({ field }) => field).sort()).toEqual(['day', 'email', 'map', 'people.0.places']);
  });

  it.each([
    ['title', ['a', 'b'], ['title']],
    ['title', { a: 'b' }, ['title']],
    ['title', 7, ['title']],
    ['mode', 'by-boat', ['mode']],
    ['languages', 'fr', ['languages']],
    ['languages', { a: 'ja' }, ['languages']],
    ['languages', 'ja', []],
    ['en', 'x', ['en']],
    ['en', { title: { a: 1 } }, ['en.title']],
    ['people', 'on', ['people']],
    ['people', ['x', { name: '灰谷' }, { name: '' }], ['people.0', 'people.2.name']],
    ['people', Array.from({ length: 200 }, () => ({ name: 'a' })), ['people']],
    ['people.0.places', 'x', []],
    ['hours', '0', ['hours']],
    ['hours', '９９時間', ['hours']],
    ['hours', '９９', []],
    ['hours', '', []],
    ...['', ' ', '　', '\n', null, 7, ['a'], { a: 1 }].map((nothing) => ['people.0.name', nothing, ['people.0.name']]),
    ['people.0.name', 'a'.repeat(11), ['people.0.name']],
    ['people.name', '灰谷', ['people']],
    ['people.0.0.name', '灰谷', []],
    ['title', '👩‍👩‍👧'.repeat(20), []],
    ['title', 'か\u3099'.repeat(20), []],
    ['title', `a${'\u0301'.repeat(500)}`, []],
    ['email', 'a@b', ['email']],
    ['email', ['a@tsumugi.example'], ['email']],
    ['7', 'x', []],
    ['unknown', 'x', []],
  ] as [string, unknown, string[]][])('sent with %s as %j is refused at %j', async (name, sent, fields) => {
    expect(await problems({ [name]: sent })).toEqual(fields);
  });

  it('answers at once to a text of a million letters', async () => {
    const title = 'あ'.repeat(1_000_000);
    const rounds = await Promise.all(Array.from({ length: 5 }, () => problems({ title })));
    expect(rounds).toEqual(Array.from({ length: 5 }, () => ['title']));
  });

  it('says what is missing of an address where it can, in the language of the reader', async () => {
    const saying = async (body: object, language: 'ja' | 'en' | 'ja-easy') =>
      (await Whole.read(body)).problems(language)[0]?.sentence;
    expect([
      await saying({ email: 'haitani' }, 'en'),
      await saying({ email: 'haitani@' }, 'en'),
      await saying({ 'people.0.name': '' }, 'en'),
      await saying({ 'people.0.name': '' }, 'ja-easy'),
      await saying({ title: 'a'.repeat(21) }, 'ja-easy'),
      await saying({ title: { a: 'b' } }, 'en'),
    ]).toEqual([
      'The address has no "@". Example: name@office.example',
      'Please check the address. Example: name@office.example',
      'Please give a name.',
      '名前を書いてください。',
      '{長|なが}すぎます。 20{文字|もじ}までに して ください。',
      'This was not filled in correctly.',
    ]);
  });

  it('keeps its sentence whatever the validator finds in what was typed', async () => {
    const sent = await Whole.read({ email: 'ab$value$property' });
    expect(sent.problems('en')[0]!.sentence).toBe('The address has no "@". Example: name@office.example');
  });

  it('keeps its shape whatever is sent, and finds only problems with a sentence', async () => {
    const name = fc.oneof(fc.constantFrom('__proto__', 'constructor', 'toString', 'title', 'en', 'people', 'people.0', 'people.0.name', 'languages', 'day', 'en.title'), fc.string()); // prettier-ignore
    const value = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string()), fc.jsonValue());
    await fc.assert(
      fc.asyncProperty(fc.dictionary(name, value), async (body) => {
        const sent = await Whole.read(body);
        Whole.valueOf(sent.typed);
        expect(renderToString(<Fields of={Whole} typed={sent.typed} />)).toContain('<input');
        return sent.problems('ja').every(({ field, sentence }) => field !== '' && /。/.test(sentence));
      }),
      { numRuns: 200, seed: 20_261_121 },
    );
  });
});
