import { xlsxCells, xlsxParts } from '../../../test/support/xlsx-cells.js';
import { type Workbook, xlsxFile } from './workbook.js';
import { decimal, type XlsxRow, type XlsxSheet } from './workbook-parts.js';

const book = (...sheets: XlsxSheet[]) =>
  xlsxFile(async (to: Workbook) => {
    for (const sheet of sheets) await to.add(sheet);
  });
const one = (rows: XlsxRow[], more: Partial<XlsxSheet> = {}): XlsxSheet => ({
  name: '出席',
  title: '出席 集い',
  tables: [{ head: ['氏名', '電話', '割合(%)'], rows }],
  ...more,
});

describe('a workbook', () => {
  it('holds texts as texts and numbers as numbers, under its title', async () => {
    const made = await book(
      one([['霧島 "つむぎ" <&>', '0300000000', decimal(40)], ['二行\nの名前', '+81-3-0000-0000', null]], { lead: ['全体'], notes: ['割合の分母は人数です。'] }),
      { name: '延べ/実', title: '延べと実', tables: [{ rows: [['区分', 1430]] }] },
    ); // prettier-ignore
    expect(xlsxCells(made)).toEqual({
      出席: [
        ['出席 集い'], ['全体'], [],
        ['氏名', '電話', '割合(%)'], ['霧島 "つむぎ" <&>', '0300000000', 40], ['二行\nの名前', '+81-3-0000-0000'],
        [], ['割合の分母は人数です。'],
      ],
      '延べ 実': [['延べと実'], [], ['区分', 1430]],
    }); // prettier-ignore
  });

  it('shows every text as it was written, and none is a formula', async () => {
    const texts = ['=1+1', '＠sum', '－', '-', '@つむぎ', "'", ' 前の空白', 'constructor', '__proto__', 'toString'];
    const made = await book(one([...texts, 'a\u0001b\ud800'].map((text) => [text])));
    expect(xlsxCells(made)['出席']!.slice(3)).toEqual([...texts, 'ab\ufffd'].map((text) => [text]));
    expect(xlsxParts(made).get('xl/worksheets/sheet1.xml')!.toString()).not.toContain('<f>');
  });

  it('prints on A4: all columns on one page, upright or across, its head on every page, with page numbers', async () => {
    const wide = Array.from({ length: 12 }, (_, n) => `とても長い列の見出し${n}`);
    const made = await book(one([['a', 'b', decimal(40)]]), {
      name: "幅の'広い'表",
      title: '幅の広い表',
      tables: [{ head: wide, rows: [wide] }],
    });
    const parts = xlsxParts(made);
    const [first, second] = [1, 2].map((n) => parts.get(`xl/worksheets/sheet${n}.xml`)!.toString('utf8'));
    for (const sheet of [first, second]) {
      expect(sheet).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>');
      expect(sheet).toContain('&amp;P / &amp;N');
    }
    expect(first).toContain('<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/>');
    expect(second).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
    expect(first).toMatch(/<pane ySplit="3"[^>]*state="frozen"/);
    expect(parts.get('xl/workbook.xml')!.toString('utf8')).toContain(
      `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'出席'!$3:$3</definedName><definedName name="_xlnm.Print_Titles" localSheetId="1">'幅の''広い''表'!$3:$3</definedName></definedNames>`,
    );
    const styles = parts.get('xl/styles.xml')!.toString('utf8');
    expect(styles).toContain('formatCode="0.0"');
    expect(styles).toContain('wrapText="1"');
    expect(styles).toContain('style="thin"');
  });

  it('has sheets with names that Excel takes, no two alike', async () => {
    const names = ['問1', '問1', 'a'.repeat(40), 'A'.repeat(40), '', "'[*]'", `${'あ'.repeat(30)}𠮷`];
    const made = await book(...names.map((name) => one([], { name })));
    expect(Object.keys(xlsxCells(made))).toEqual([
      '問1', '問1 (2)', 'a'.repeat(31), `${'A'.repeat(27)} (2)`, 'Sheet', 'Sheet (2)', 'あ'.repeat(30),
    ]); // prettier-ignore
  });

  it('is written on another thread: this one goes on meanwhile', async () => {
    let turns = 0;
    let handedOver = 0;
    let over = false;
    const count = () => {
      turns += 1;
      if (!over) setImmediate(count);
    };
    setImmediate(count);
    await xlsxFile(async (to) => {
      await to.add(one(Array.from({ length: 4_000 }, (_, n) => [`霧島 ${n}`, '0300000000', n])));
      handedOver = turns;
    });
    over = true;
    // written here, there would be none between the last row and the file
    expect(turns - handedOver).toBeGreaterThan(50);
  });

  it('takes rows as they come, and no more than two books are written at once', async () => {
    let [open, most] = [0, 0];
    const rows = async function* () {
      most = Math.max(most, (open += 1));
      for (let n = 0; n < 1_200; n += 1) yield [`${n}`, '', n];
      open -= 1;
    };
    const books = await Promise.all([1, 2, 3, 4].map(() => book(one([], { tables: [{ rows: rows() }] }))));
    expect(most).toBe(2);
    for (const made of books) expect(xlsxCells(made)['出席']!.at(-1)).toEqual(['1199', '', 1199]);
  });

  it('is not there at all where a row cannot be read or written, and the next one is', async () => {
    const broken = async function* () {
      yield ['a'];
      throw new Error('the database is gone');
    };
    await expect(book(one([], { tables: [{ rows: broken() }] }))).rejects.toThrow('the database is gone');
    await expect(book(one([['', '', Number.NaN]]))).rejects.toThrow('a cell holds no number');
    await expect(book(one([['', '', Number.NaN]]))).rejects.toThrow('a cell holds no number');
    expect(xlsxCells(await book(one([['a']])))['出席']).toHaveLength(4);
  });
});
