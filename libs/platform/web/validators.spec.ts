import 'reflect-metadata';
import { readForm } from '../../ui/forms/read-form.js';
import { Email, Filled, MaxLetters, Tidy } from './validators.js';

class Fields {
  @Tidy() @Filled({ ja: '書いてください。', en: 'Please fill this in.' }) name = '';
  @Tidy() @MaxLetters(5) short = '';
  @Email({ optional: true }) email = '';
}

const fine = { name: '灰谷', short: '', email: '' };

async function wrong(body: Record<string, unknown>): Promise<string[]> {
  const { problems } = await readForm(Fields, { ...fine, ...body }, 'en');
  return problems.map(({ field }) => field);
}

describe('a field that must be filled', () => {
  it.each(['', '   ', '　', '\n', null, 7, ['a'], { a: 1 }])('is not by %j', async (name) => {
    expect(await wrong({ name })).toEqual(['name']);
  });
});

describe('a bounded field', () => {
  it.each([
    ['12345', []],
    ['123456', ['short']],
    ['👩‍👩‍👧が', []],
    ['か\u3099'.repeat(5), []],
    [`a${'\u0301'.repeat(500)}`, ['short']],
  ])('%j: %j', async (short, expected) => {
    expect(await wrong({ short })).toEqual(expected);
  });

  it('answers at once to a text of a million letters', async () => {
    const short = 'あ'.repeat(1_000_000);
    const rounds = await Promise.all(Array.from({ length: 5 }, () => wrong({ short })));
    expect(rounds).toEqual(Array.from({ length: 5 }, () => ['short']));
  });
});

describe('an address field', () => {
  it.each([
    ['', []],
    ['a@tsumugi.example', []],
    ['a', ['email']],
    ['a@b', ['email']],
    [['a@tsumugi.example'], ['email']],
    [7, ['email']],
  ])('%j: %j', async (email, expected) => {
    expect(await wrong({ email })).toEqual(expected);
  });

  it('says what is missing where it can', async () => {
    const said = await Promise.all(
      ['haitani', 'haitani@', ''].map(
        async (email) => (await readForm(Fields, { ...fine, email }, 'en')).problems[0]?.sentence,
      ),
    );
    expect(said).toEqual([
      'The address has no "@". Example: name@office.example',
      'Please check the address. Example: name@office.example',
      undefined,
    ]);
  });
});
