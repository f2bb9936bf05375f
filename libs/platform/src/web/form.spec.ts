import 'reflect-metadata';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import fc from 'fast-check';
import { nest, readForm, say } from './form.js';
import { Email, Filled, MaxLetters, Tidy } from './validators.js';

class PersonFields {
  @Tidy() @Filled({ ja: '名前を書いてください。', en: 'Please give a name.' }) @MaxLetters(10) name = '';
}

class ApplyFields {
  @Tidy() @Email() email = '';
  @ValidateNested({ each: true }) @Type(() => PersonFields) people: PersonFields[] = [];
  @IsOptional() @MaxLetters(5) note?: string;
}

describe('the names of a posted form', () => {
  it('nest by their dots, and numbers make a list', () => {
    expect(nest({ email: 'a', 'people.0.name': 'い', 'people.1.name': 'ろ', 'a.b.c': '1' })).toEqual({
      email: 'a',
      people: [{ name: 'い' }, { name: 'ろ' }],
      a: { b: { c: '1' } },
    });
  });

  it('make a list without holes, in the order of their numbers', () => {
    expect(nest({ 'people.10.name': 'は', 'people.2.name': 'ろ', 'people.0.name': 'い' })).toEqual({
      people: [{ name: 'い' }, { name: 'ろ' }, { name: 'は' }],
    });
  });

  it('cannot reach the prototype of anything', () => {
    const read = nest(
      JSON.parse(
        '{"__proto__.polluted":"1","a.__proto__.polluted":"1","constructor.prototype.polluted":"1","__proto__":"1"}',
      ),
    );
    expect(Object.prototype).not.toHaveProperty('polluted');
    expect([Object.getPrototypeOf(read), (read as { polluted?: string }).polluted]).toEqual([
      Object.prototype,
      undefined,
    ]);
  });

  it.each([
    'a.b.c.d.e.f.g',
    'people.300.name',
    'people.1e2.name',
    'a..b',
    '',
    '.',
    'a b',
    'あ',
    '-a',
    'people.0001.name',
  ])('are dropped where they ask for too much: %s', (name) => {
    expect(nest({ [name]: 'x' })).toEqual({});
  });

  it('may contradict each other without harm', () => {
    expect([nest({ a: 'x', 'a.b': 'y' }), nest({ 'a.b': 'y', a: 'x' })]).toEqual([{ a: { b: 'y' } }, { a: 'x' }]);
  });

  it.each([null, undefined, 'text', 7, true])('are none in %p', (body) => {
    expect(nest(body)).toEqual({});
  });
});

describe('a posted text', () => {
  it('has one kind of line end and nothing that a database cannot hold', () => {
    const read = nest({ text: 'one\r\ntwo\rthree\n\tfour\0\u0008\u001b\u007f', broken: 'a\ud83d', whole: '👩‍👩‍👧' });
    expect(read).toEqual({ text: 'one\ntwo\nthree\n\tfour', broken: 'a\ufffd', whole: '👩‍👩‍👧' });
  });

  it('is made fit inside lists and nested bodies of programs too', () => {
    expect(nest({ list: ['a\0', { b: 'c\0' }], 'one.two': ['\0d'] })).toEqual({
      list: ['a', { b: 'c' }],
      one: { two: ['d'] },
    });
  });

  it('is not looked for in the depths of a body that nests without end', () => {
    const deep = JSON.parse(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`) as unknown;
    const lists = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) as unknown;
    expect(nest({ deep, lists })).toEqual({
      deep: { a: { a: { a: { a: { a: { a: undefined } } } } } },
      lists: [[[[[[undefined]]]]]],
    });
  });
});

describe('a form', () => {
  const read = (body: unknown, language: 'ja' | 'en' | 'ja-easy' = 'ja') => readForm(ApplyFields, body, language);

  it('holds what was typed, tidied, and drops what it does not know', async () => {
    const { form, problems } = await read({
      email: ' a@tsumugi.example ',
      'people.0.name': '灰谷　 悠',
      admin: 'yes',
      'people.0.role': 'owner',
    });
    expect({ ...form, people: form.people.map((person) => ({ ...person })) }).toEqual({
      email: 'a@tsumugi.example',
      people: [{ name: '灰谷 悠' }],
    });
    expect([form.people[0] instanceof PersonFields, problems]).toEqual([true, []]);
  });

  it('keeps what is wrong, so that the page can show it again', async () => {
    const { form, problems } = await read({
      email: 'haitani',
      'people.0.name': '',
      'people.1.name': '長い長い長い長い長い名前',
    });
    expect([form.email, form.people.map(({ name }) => name)]).toEqual(['haitani', ['', '長い長い長い長い長い名前']]);
    expect(problems).toEqual([
      { field: 'email', sentence: 'メールアドレスに「@」がありません。例: namae@jigyosho.example' },
      { field: 'people.0.name', sentence: '名前を書いてください。' },
      { field: 'people.1.name', sentence: '10文字までにしてください。' },
    ]);
  });

  it('speaks the language of the reader, and Japanese where there is no easy sentence', async () => {
    const body = { email: 'a@tsumugi.example', 'people.0.name': '', note: '123456' };
    const said = await Promise.all(
      (['en', 'ja-easy'] as const).map(async (language) => (await read(body, language)).problems),
    );
    expect(said.map((problems) => problems.map(({ sentence }) => sentence))).toEqual([
      ['Please give a name.', 'Please use at most 5 characters.'],
      ['名前を書いてください。', '5{文字|もじ}までに して ください。'],
    ]);
  });

  it('has a sentence of ours also where the validator has only its own', async () => {
    const { problems } = await read({ email: 'a@tsumugi.example', people: 'everybody' });
    expect(problems).toEqual([{ field: 'people', sentence: '入力の形が正しくありません。' }]);
  });

  it('is never broken by what is sent, and finds only problems with a sentence', async () => {
    const name = fc.oneof(
      fc.constantFrom(
        'email',
        'note',
        'people',
        'people.0',
        'people.0.name',
        'people.name',
        '__proto__',
        'constructor',
        'toString',
      ),
      fc.string(),
    );
    const value = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string()), fc.jsonValue());
    await fc.assert(
      fc.asyncProperty(fc.dictionary(name, value), async (body) => {
        const { problems } = await read(body);
        return problems.every(({ field, sentence }) => field !== '' && /。/.test(sentence));
      }),
      { numRuns: 100 },
    );
  });
});

describe('a sentence of a validator', () => {
  it('survives what the validator puts before it', async () => {
    class Fields {
      @MaxLetters(1, { ja: '1文字です。', en: 'One letter.' }) word = '';
    }
    const { problems } = await readForm(Fields, { word: 'ab$value$property' }, 'en');
    expect(problems).toEqual([{ field: 'word', sentence: 'One letter.' }]);
    expect(say({ ja: 'あ', en: 'a' })).toBe('\u0001{"ja":"あ","en":"a"}');
  });
});
