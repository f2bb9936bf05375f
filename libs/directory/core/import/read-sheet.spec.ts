import { DomainError } from '#platform';
import { turnsDuring } from '../../../../test/support/turns.js';
import { mostColumns, mostRows, readSheet } from './read-sheet.js';

const utf8 = (text: string) => Buffer.from(text);

/** The letters used here, as Shift_JIS writes them. */
const shiftJis: Record<string, number[]> = {
  区: [0x8b, 0xe6], 分: [0x95, 0xaa], 名: [0x96, 0xbc], 前: [0x91, 0x4f], 人: [0x90, 0x6c], 髙: [0xfb, 0xfc], 能: [0x94, 0x5c], ｱ: [0xb1],
}; // prettier-ignore
const sjis = (text: string) =>
  Buffer.from(Array.from(text).flatMap((letter) => shiftJis[letter] ?? [letter.charCodeAt(0)]));

async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await readSheet(bytes);
  } catch (error) {
    if (error instanceof DomainError && error.field === 'file') return error.sentence.ja;
    throw error;
  }
  return '';
}

it('reads UTF-8 with and without its mark, and Shift_JIS as Windows writes it', async () => {
  const rows = [{ row: 2, cells: ['人', '髙能ｱ'] }];
  expect((await readSheet(utf8('区分,名前\n人,髙能ｱ\n'))).rows).toEqual(rows);
  expect(await readSheet(utf8('\uFEFF区分,名前\r\n人,髙能ｱ\r\n'))).toMatchObject({
    headings: ['区分', '名前'],
    keys: ['type', 'name'],
    rows,
  });
  expect((await readSheet(sjis('区分,名前\r\n人,髙能ｱ\r\n'))).rows).toEqual(rows);
});

it('says how to save the file again when its letters cannot be read', async () => {
  const sentence =
    '文字を読み取れませんでした。Excel の「名前を付けて保存」で「CSV UTF-8（コンマ区切り）」を選んで、保存し直してください。';
  expect(await refusal(Buffer.from([0x82, 0x20, 0xff, 0xfe, 0xfd]))).toBe(sentence);
  expect(await refusal(Buffer.from('区分,名前\n', 'utf16le'))).toBe(sentence);
});

it('numbers rows as the spreadsheet does, blank rows and line breaks in cells included', async () => {
  const { rows } = await readSheet(utf8('区分,名前,住所\n人,一,\n\n,,\n事業所,二,"一行目\n二行目"\n人,三,\n'));
  expect(rows.map(({ row, cells }) => [row, cells[1]])).toEqual([[2, '一'], [5, '二'], [6, '三']]); // prettier-ignore
});

it('knows headings by the names people use, in any order, and tells which it does not know', async () => {
  const { keys, ignored } = await readSheet(utf8('所属事業所,氏名,フリガナ,e-mail,メモ,区分,直すところ\n,一,,,,人,\n'));
  expect({ keys, ignored }).toEqual({
    keys: ['office', 'name', 'kana', 'emails', null, 'type', null],
    ignored: ['メモ'],
  });
});

it('knows the headings of other lists: whose names they are, and where people work', async () => {
  const read = async (headings: string) => {
    const { keys, type } = await readSheet(utf8(`${headings}\n${headings.replace(/[^,]+/g, 'x')}\n`));
    return { keys, type };
  };
  expect(await read('受付番号,氏名,ふりがな,事業所・機関,電話番号')).toEqual({ keys: [null, 'name', 'kana', 'office', 'phone'], type: 'person' });
  expect(await read('事業所名,氏名（ふりがな）,氏名,E-mail')).toEqual({ keys: ['office', 'kana', 'name', 'emails'], type: 'person' });
  expect(await read('事業所名,フリガナ,所在地,Ｅメール')).toEqual({ keys: ['name', 'kana', 'postalAddress', 'emails'], type: 'office' });
  expect(await read('区分,事業所名')).toEqual({ keys: ['type', 'name'], type: null });
}); // prettier-ignore

it('tells an old workbook from a broken text', async () => {
  const sentence = expect.stringContaining('パスワード付きのファイルは読めません。');
  expect(await refusal(Buffer.from('d0cf11e0a1b11ae10000', 'hex'))).toEqual(sentence);
});

it('takes off the apostrophe that our own files put before a formula', async () => {
  expect((await readSheet(utf8("区分,名前,電話\n事業所,一,'+81-3-0000\n"))).rows[0]!.cells).toEqual([
    '事業所',
    '一',
    '+81-3-0000',
  ]);
});

it('says which columns staff must name, and reads them as they say', async () => {
  expect((await readSheet(utf8('名前,かな\n一,いち\n'))).missing).toEqual(['type']);
  expect((await readSheet(utf8('かな\nいち\n'))).missing).toEqual(['name', 'type']);
  const mapped = await readSheet(utf8('呼び名,ところ\n一,北部\n'), { keys: ['name', 'district'], type: 'office' });
  expect(mapped).toMatchObject({ keys: ['name', 'district'], type: 'office', missing: [], ignored: [] });
});

it('finds the headings below a title', async () => {
  const sheet = await readSheet(utf8('会員名簿\n\n令和8年11月\n区分,名前\n事業所,一\n'));
  expect([sheet.headings, sheet.rows]).toEqual([['区分', '名前'], [{ row: 5, cells: ['事業所', '一'] }]]);
});

it('says what is wrong with the file as a whole', async () => {
  expect(
    await Promise.all([
      refusal(utf8('')),
      refusal(utf8('区分,名前\n\n')),
      refusal(utf8('区分,氏名,名称\n人,一,\n')),
      refusal(utf8('区分,名前\n人,一\n人,"二\n')),
      refusal(utf8(`区分,名前\n${'人,一\n'.repeat(mostRows + 1)}`)),
      refusal(utf8(`区分,名前\n人,"${'あ'.repeat(400_000)}`)),
      refusal(utf8(`区分,名前${',x'.repeat(mostColumns)}\n人,一\n`)),
    ]),
  ).toEqual([
    'ファイルに行がありません。1行目に見出し、2行目から内容を書いてください。',
    'ファイルに行がありません。1行目に見出し、2行目から内容を書いてください。',
    '「名称」にあたる列が2つあります。1つにしてください。',
    expect.stringMatching(/^\d行目のあたりで、引用符（"）が閉じていません。その行を直してください。$/),
    `行が多すぎます。${mostRows}行までに分けてください。`,
    '2行目が長すぎます。引用符（"）が閉じていないか、CSVではないファイルかもしれません。その行を確かめてください。',
    `見出しの列が多すぎます。${mostColumns}列までにしてください。`,
  ]);
});

it.each([
  ['CR LF', '区分,名前,住所\r\n人,一,"甲\r\n乙"\r\n人,二,\r\n'],
  ['LF', '区分,名前,住所\n人,一,"甲\n乙"\n人,二,\n'],
  ['CR', '区分,名前,住所\r人,一,"甲\r乙"\r人,二,\r'],
  ['CR LF, then LF', '区分,名前,住所\r\n人,一,"甲\r\n乙"\n人,二,\n'],
  ['LF, then CR LF', '区分,名前,住所\n人,一,"甲\n乙"\r\n人,二,\r\n'],
  ['CR, then LF, and none at the end', '区分,名前,住所\r人,一,"甲\n乙"\n人,二,'],
])('knows the end of a row by %s', async (_, text) => {
  const rows = [[2, '一'], [3, '二']]; // prettier-ignore
  for (const bytes of [utf8(text), utf8(`\uFEFF${text}`)]) {
    const sheet = await readSheet(bytes);
    expect(sheet.keys).toEqual(['type', 'name', 'postalAddress']);
    expect(sheet.rows.map(({ row, cells }) => [row, cells[1]])).toEqual(rows);
    expect(sheet.rows[0]!.cells[2]).toMatch(/^甲[\r\n]{1,2}乙$/);
  }
});

it('keeps letters and row ends whole where its slices meet', async () => {
  const fill = (bytes: number) => '区分,名前,住所\r\n'.padEnd(bytes, 'x');
  for (const bytes of [16_381, 16_382, 16_383, 16_384, 16_385]) {
    const { rows } = await readSheet(utf8(`${fill(bytes - 14)}\r\n人,髙橋,\r\n人,二,"あ""い"\r\n`));
    expect(rows.slice(-2).map(({ cells }) => cells)).toEqual([['人', '髙橋', ''], ['人', '二', 'あ"い']]); // prettier-ignore
  }
});

it('leaves others their turn while it reads', async () => {
  const rows = 10_000;
  const bytes = utf8(`区分,名前,住所\n${'事業所,名前,住所の長い行です\n'.repeat(rows)}`);
  expect(await turnsDuring(() => readSheet(bytes))).toBeGreaterThan(bytes.length / 8_192);
});

it('stops at the row that is one too many, and does not read the rest', async () => {
  const bytes = utf8(`区分,名前\n${'人,一\n'.repeat(1_000_000)}`);
  const turns = await turnsDuring(async () =>
    expect(await refusal(bytes)).toBe(`行が多すぎます。${mostRows}行までに分けてください。`),
  );
  expect(turns).toBeLessThan(bytes.length / 4_096 / 10);
});
