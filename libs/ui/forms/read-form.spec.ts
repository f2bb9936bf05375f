import 'reflect-metadata';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, ValidateNested } from 'class-validator';
import fc from 'fast-check';
import { readForm, say } from './read-form.js';
import { Email, Filled, MaxLetters, Tidy } from '../../platform/web/validators.js';

class PersonFields {
  @Tidy() @Filled({ ja: '名前を書いてください。', en: 'Please give a name.' }) @MaxLetters(10) name = '';
}

class ApplyFields {
  @Tidy() @Email() email = '';
  @ValidateNested({ each: true }) @Type(() => PersonFields) people: PersonFields[] = [];
  @IsOptional() @MaxLetters(5) note?: string;
}

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

  it.each([
    ['people', 'on', 'people'],
    ['people.name', '灰谷', 'people'],
    ['people', ['a', 'b'], 'people.0'],
    ['people.0', 'a', 'people.0'],
    ['people.0.0.name', '灰谷', undefined],
    ['7', 'x', undefined],
  ])('keeps its shape when %s is sent as %j', async (name, value, field) => {
    const { form, problems } = await read({ email: 'a@tsumugi.example', [name]: value });
    expect([form instanceof ApplyFields, form.people, problems[0]?.field]).toEqual([true, [], field]);
  });

  it.each([{ a: 1 }, ['a', 'b'], 7, true, null])('keeps its text when %j is sent for one', async (note) => {
    class NoteFields {
      @IsOptional() @MaxLetters(5) note = 'none';
    }
    const { form, problems } = await readForm(NoteFields, { note }, 'en');
    expect([form.note, problems]).toEqual(['none', [{ field: 'note', sentence: 'This was not filled in correctly.' }]]);
  });

  it('looks at one entry more than a list may hold, and no further', async () => {
    class Crowd {
      @ValidateNested({ each: true }) @Type(() => PersonFields) @ArrayMaxSize(2) people: PersonFields[] = [];
    }
    const people = Array.from({ length: 300 }, () => ({ name: '' }));
    const { form, problems } = await readForm(Crowd, { people }, 'ja');
    expect([form.people.length, problems.map(({ field }) => field)]).toEqual([3, ['people']]);
  });

  it('leaves out a line that is none and keeps its neighbours', async () => {
    const { form, problems } = await read({
      email: 'a@tsumugi.example',
      people: ['x', { name: '灰谷' }, { name: '' }],
    });
    expect([form.people.map(({ name }) => name), problems.map(({ field }) => field)]).toEqual([
      ['灰谷', ''],
      ['people.0', 'people.2.name'],
    ]);
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
        const { form, problems } = await read(body);
        expect(form.people.every((person) => person instanceof PersonFields)).toBe(true);
        return problems.every(({ field, sentence }) => field !== '' && /。/.test(sentence));
      }),
      { numRuns: 100, seed: 20_261_120 },
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
