import { DomainError } from '#platform';
import { mostRows, readSheet } from './read-sheet.js';

const utf8 = (text: string) => Buffer.from(text);

/** The letters used here, as Shift_JIS writes them. */
const shiftJis: Record<string, number[]> = {
  区: [0x8b, 0xe6], 分: [0x95, 0xaa], 名: [0x96, 0xbc], 前: [0x91, 0x4f], 人: [0x90, 0x6c], 髙: [0xfb, 0xfc], 能: [0x94, 0x5c], ｱ: [0xb1],
}; // prettier-ignore
const sjis = (text: string) =>
  Buffer.from(Array.from(text).flatMap((letter) => shiftJis[letter] ?? [letter.charCodeAt(0)]));

function refusal(bytes: Uint8Array): string {
  try {
    readSheet(bytes);
  } catch (error) {
    if (error instanceof DomainError && error.field === 'file') return error.sentence.ja;
    throw error;
  }
  return '';
}

it('reads UTF-8 with and without its mark, and Shift_JIS as Windows writes it', () => {
  const rows = [{ row: 2, cells: ['人', '髙能ｱ'] }];
  expect(readSheet(utf8('区分,名前\n人,髙能ｱ\n')).rows).toEqual(rows);
  expect(readSheet(utf8('\uFEFF区分,名前\r\n人,髙能ｱ\r\n'))).toMatchObject({
    headings: ['区分', '名前'],
    keys: ['type', 'name'],
    rows,
  });
  expect(readSheet(sjis('区分,名前\r\n人,髙能ｱ\r\n')).rows).toEqual(rows);
});

it('says how to save the file again when its letters cannot be read', () => {
  const sentence =
    '文字を読み取れませんでした。Excel の「名前を付けて保存」で「CSV UTF-8（コンマ区切り）」を選んで、保存し直してください。';
  expect(refusal(Buffer.from([0x82, 0x20, 0xff, 0xfe, 0xfd]))).toBe(sentence);
  expect(refusal(Buffer.from('区分,名前\n', 'utf16le'))).toBe(sentence);
});

it('numbers rows as the spreadsheet does, blank rows and line breaks in cells included', () => {
  const { rows } = readSheet(utf8('区分,名前,住所\n人,一,\n\n,,\n事業所,二,"一行目\n二行目"\n人,三,\n'));
  expect(rows.map(({ row, cells }) => [row, cells[1]])).toEqual([[2, '一'], [5, '二'], [6, '三']]); // prettier-ignore
});

it('knows headings by the names people use, in any order, and tells which it does not know', () => {
  const { keys, ignored } = readSheet(utf8('所属事業所,氏名,フリガナ,e-mail,メモ,区分,直すところ\n,一,,,,人,\n'));
  expect({ keys, ignored }).toEqual({
    keys: ['office', 'name', 'kana', 'emails', null, 'type', null],
    ignored: ['メモ'],
  });
});

it('takes off the apostrophe that our own files put before a formula', () => {
  expect(readSheet(utf8("区分,名前,電話\n事業所,一,'+81-3-0000\n")).rows[0]!.cells).toEqual([
    '事業所',
    '一',
    '+81-3-0000',
  ]);
});

it('says what is wrong with the file as a whole', () => {
  expect([
    refusal(utf8('')),
    refusal(utf8('区分,名前\n\n')),
    refusal(utf8('氏名,かな\n一,いち\n')),
    refusal(utf8('かな\nいち\n')),
    refusal(utf8('区分,氏名,名称\n人,一,\n')),
    refusal(utf8('区分,名前\n人,一\n人,"二\n')),
    refusal(utf8(`区分,名前\n${'人,一\n'.repeat(mostRows + 1)}`)),
  ]).toEqual([
    'ファイルに行がありません。1行目に見出し、2行目から内容を書いてください。',
    'ファイルに行がありません。1行目に見出し、2行目から内容を書いてください。',
    '見出しの行に「区分」の列がありません。ひな型の見出しを使ってください。',
    '見出しの行に「区分」と「名前」の列がありません。ひな型の見出しを使ってください。',
    '「名称」にあたる列が2つあります。1つにしてください。',
    expect.stringMatching(/^\d行目のあたりで、引用符（"）が閉じていません。その行を直してください。$/),
    `行が多すぎます。${mostRows}行までに分けてください。`,
  ]);
});
