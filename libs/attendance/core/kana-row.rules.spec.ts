import { useDatabase } from '../../../test/support/database.js';
import { isKanaRow, kanaRows } from './kana-row.rules.js';

const test = useDatabase();

async function rowsOf(readings: readonly string[]): Promise<string[]> {
  const found = await test.sql<{ row: string }>(
    'select kana_row(r) as row from unnest($1::text[]) with ordinality t (r, n) order by n',
    [readings],
  );
  return found.map(({ row }) => row);
}

it('puts every reading into one row, whatever its width, script or marks', async () => {
  const readings = [
    'あおと',
    'ヴァン',
    'ｶﾞﾏ',
    'がま',
    'ヵ',
    'ざわ',
    'づか',
    'っ',
    'ぬま',
    'ぱん',
    'ﾌﾟ',
    'みお',
    'ゃ',
    'ゆう',
    'ﾔﾏｻﾞｷ',
    'ｮ',
    'るい',
    'をの',
    'ワタ',
    'ん',
  ];
  expect((await rowsOf(readings)).join('')).toBe('ああかかかさたたなははまややややらわわわ');
});

it('puts who has no reading in kana with the others', async () => {
  expect((await rowsOf(['', ' ', '　', 'Rowan', '田上', '1', '・'])).join('')).toBe('他他他他他他他');
});

it('has a row for each letter of the syllabary, and knows no other row', async () => {
  const letters = [...'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをん'];
  expect([...new Set(await rowsOf(letters)), '他']).toEqual([...kanaRows]);
  expect(['か', '他', 'が', '全', '', null].map(isKanaRow)).toEqual([true, true, false, false, false, false]);
});
