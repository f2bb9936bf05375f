import { checkLine } from './check-line.js';
import { readSheet } from './read-sheet.js';

const lines = async (...rows: string[]) => {
  const sheet = await readSheet(
    Buffer.from(['区分,名前,かな,種別,加入日,電話,メールアドレス,事業所,役職', ...rows].join('\n')),
  );
  return sheet.rows.map((row) => checkLine(row, sheet));
};

const sentences = async (row: string) =>
  (await lines(row)).flatMap((line) => (line.type === 'bad' ? line.sentences.map(({ ja }) => ja) : []));

it('reads what rows say, in order and in one spelling', async () => {
  expect(await lines('事業所,つむぎ　工房,,企業,2026/4/1,00-00,Info@Tsumugi.example;b@tsumugi.example,,', '人,灰谷 悠,はいたに ゆう,,,,yu@example.jp yu@example.jp,つむぎ 工房,主任')).toEqual([
    {
      type: 'office', row: 2, id: null, tags: [], name: 'つむぎ 工房', kana: null, kind: '企業', district: null, parentBody: null, memberSince: '2026-04-01', memberUntil: null,
      postalAddress: null, phone: '00-00', fax: null, emails: ['info@tsumugi.example', 'b@tsumugi.example'],
    },
    { type: 'person', row: 3, id: null, tags: [], name: '灰谷 悠', nameKey: '灰谷悠', kana: 'はいたに ゆう', emails: ['yu@example.jp'], office: 'つむぎ 工房', title: '主任' },
  ]); // prettier-ignore
});

it('says that a name is missing', async () => {
  expect(await sentences('人,,かな,,,,,,')).toEqual(['名前が空です。']);
});

it('says that a name or another cell is too long, counting letters as a reader does', async () => {
  expect(await sentences(`人,${'あ'.repeat(101)},,,,,,,`)).toEqual(['名前が長すぎます。100文字までにしてください。']);
  expect(await sentences(`人,${'👨‍👩‍👧'.repeat(20)},,,,,,,`)).toEqual([]);
  // More code points than the table takes.
  expect(await sentences(`人,${'👨‍👩‍👧'.repeat(21)},,,,,,,`)).toHaveLength(1);
  expect(await sentences(`事業所,${'あ'.repeat(201)},,,,${'0'.repeat(41)},,,`)).toEqual([
    '名前が長すぎます。200文字までにしてください。',
    '電話が長すぎます。40文字までにしてください。',
  ]);
});

it('says which type it does not know', async () => {
  expect(await Promise.all([sentences('講師,一,,,,,,,'), sentences(',一,,,,,,,')])).toEqual([
    ['区分の「講師」が分かりません。「事業所」か「人」と書いてください。'],
    ['区分が空です。「事業所」か「人」と書いてください。'],
  ]);
});

it('names each address that is none', async () => {
  expect(await sentences('人,一,,,,,yu@@example.jp ok@example.jp <x@example.jp>,,')).toEqual([
    'メールアドレス「yu@@example.jp」の形が正しくありません。',
    'メールアドレス「<x@example.jp>」の形が正しくありません。',
  ]);
});

it('folds a reading, and says where it is none', async () => {
  const [line] = await lines('人,山崎 由美,ﾔﾏｻﾞｷ ﾕﾐ,,,,,,');
  expect(line).toMatchObject({ kana: 'ヤマザキ ユミ' });
  expect(await sentences('人,林 みどり,hayashi,,,,,,')).toEqual([
    'かなの「hayashi」は、ひらがなかカタカナで書いてください。',
  ]);
  expect(await sentences('人,Rowan Hale,Rowan,,,,,,')).toEqual([]);
});

it('says how to write a date', async () => {
  expect(await sentences('事業所,一,,,来年,,,,')).toEqual([
    '加入日の「来年」が日付として読めません。2026-04-01 や 2026/4/1 のように書いてください。',
  ]);
});

it('says that a row has another number of columns than the headings', async () => {
  expect(await Promise.all([sentences('人,一'), sentences('人,一,,,,,,,,余り'), sentences('人,一,,,,,,,,')])).toEqual([
    ['列の数が違います（見出しは9列、この行は2列）。余分なコンマがないか、確かめてください。'],
    ['列の数が違います（見出しは9列、この行は10列）。余分なコンマがないか、確かめてください。'],
    [],
  ]);
});
