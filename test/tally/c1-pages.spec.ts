import { owner } from '../support/organiser.js';
import { webinarTables } from '../support/webinar-tables.js';
import { xlsxCells } from '../support/xlsx-cells.js';
import { tablesOn } from './tables-on-page.js';
import { useTallyDesk } from './tally-desk.js';
import { plannedWebinar } from './webinar.js';

const desk = useTallyDesk();

describe('C1 on the tally page of its event', () => {
  const { planted } = plannedWebinar();
  let id: string;
  beforeAll(async () => {
    id = await desk.eventWith(planted);
  });

  it('shows the simple tables with n, 無回答 and per cents, the base in words, and how many came back', async () => {
    const { html, text, status } = await desk.page(id);
    expect(status).toBe(200);
    expect(tablesOn(html)).toEqual({
      ...webinarTables.simple,
      問2の表: [
        ['No.', '選択肢', '人数', '割合(%)', 'グラフ'],
        ['1', 'ほかの地域の取り組みを知ることができた', '158', '95.2', ''],
        ['2', '資料が手元に残った', '54', '32.5', ''],
        ['3', '=1+1', '0', '−', ''],
        ['', '無回答', '8', '4.8', ''],
        ['', '計(n)', '166', '', ''],
      ],
    });
    expect(text).toContain('配布 430 − 不到達 0 → 回収 166 → 有効 166 ・ 回収率(%) 38.6 ・ 有効回答率(%) 38.6');
    expect(text).toContain('割合の分母は、その質問の対象になった人です。');
    expect(text).toContain('段階評価・n=166・無回答 0');
    expect(text).toContain(
      '平均 3.3、標準偏差 0.6(点のある回答 n=166)。とてもよかった・よかった 合わせて 92.8%(点のある回答 166人のうち 154人)。',
    );
    expect(text).toContain('割合の分母は人数(166人)です。');
    expect(text).toContain('選ばれた数は延べ 212(M.T. 127.7%)');
  });

  it('crosses every table with an attribute: 全体 first, column n, counts above per cents, marks under the rule', async () => {
    const tables = tablesOn((await desk.page(id, '?break=officeKind')).html);
    expect(tables).toMatchObject(webinarTables.crossed);
  });

  it('draws a band a row that says its values, in its title and where there is room inside', async () => {
    const { html } = await desk.page(id, '?break=officeKind');
    expect([...html.matchAll(/<svg[^>]*role="img" aria-label="([^"]*)"/g)].map(([, label]) => label)).toEqual([
      '全体 n=166: とてもよかった 36.1%, よかった 56.6%, ふつう 7.2%',
      'センター n=84: とてもよかった 45.2%, よかった 53.6%, ふつう 1.2%',
      'センター以外 n=82: とてもよかった 26.8%, よかった 59.8%, ふつう 13.4%',
    ]);
    expect([...html.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, value]) => value)).toEqual([
      '36.1',
      '56.6',
      '45.2',
      '53.6',
      '26.8',
      '59.8',
      '13.4',
    ]);
    expect(
      [...html.matchAll(/<span class="rest">(.*?)<\/p>/gs)].map(([, rest]) => rest!.replace(/<[^>]+>/g, '')),
    ).toEqual(['ふつう 7.2', 'ふつう 1.2', '']);
  });

  it('shows comments by rating and kind; their number is not that of the cell, and one person may leave several', async () => {
    const { html, text } = await desk.page(id);
    expect(text).toContain(
      '自由記述・n=166・無回答 131 (78.9%)・記入 35人 (21.1%)・41件・評価(問1)× 種別で並べています・原文のまま',
    );
    expect([...html.matchAll(/<h([34])[^>]*>(.*?)<\/h\1>/gs)].map(([, level, inner]) => `${level} ${inner!.replace(/<[^>]+>/g, '')}`)).toEqual([
      '3 とてもよかった 17件', '4 センター 11件 (38人のうち 8人が記入)', '4 センター以外 6件 (22人のうち 5人が記入)',
      '3 よかった 16件', '4 センター 9件 (45人のうち 9人が記入)', '4 センター以外 7件 (49人のうち 7人が記入)',
      '3 ふつう 8件', '4 センター以外 8件 (11人のうち 6人が記入)',
    ]); // prettier-ignore
    expect(text).toContain('1人がいくつも書くことがあるので、件数は表の人数と同じになりません。');
    expect(text).toContain('センターの意見 1-0-0 センターの意見 1-0-1');
  });

  it('keeps the way one looks in the address and in a form that needs no script', async () => {
    const seen = await desk.page(id, '?break=mode&base=B&show=percents');
    const form = seen.forms.find(({ method }) => method === 'get' && seen.html.includes('rules'))!;
    expect(form.action).toBe(desk.path(id));
    expect(seen.forms.filter(({ action }) => action === form.action).flatMap(({ fields }) => fields)).toEqual([
      ['break', 'mode'],
      ['show', 'percents'],
      ['base', 'B'],
    ]);
    expect(seen.text).toContain('割合の分母は、その質問に答えた人です。');
    expect(tablesOn(seen.html)['問2の表']!.slice(0, 2)).toEqual([['No.', '選択肢', '人数', '割合(%)', 'グラフ'], ['1', 'ほかの地域の取り組みを知ることができた', '158', '100.0', '']]); // prettier-ignore
    expect(tablesOn(seen.html)['問2のクロス集計表']!.slice(0, 2)).toEqual([
      [
        '参加方法',
        'n',
        'ほかの地域の取り組みを知ることができた',
        '資料が手元に残った',
        '=1+1',
        '無回答(人)',
        '延べ回答数',
      ],
      ['全体', '158', '100.0%', '34.2%', '−', '8', '134.2%'],
    ]);
    expect(seen.html).toContain('tally/tables.xlsx?break=mode&amp;base=B&amp;show=percents');
  });

  it('gives the same figures as numbers in a workbook, one sheet a table, read back from its XML', async () => {
    const { disposition, bytes } = await desk.file(id, 'tables.xlsx?break=officeKind');
    const book = xlsxCells(bytes);
    expect(disposition).toContain(encodeURIComponent('集計 オンライン研修会.xlsx'));
    expect(Object.keys(book)).toEqual(['概要', '問1', '問2', '問3', '自由記述']);
    expect(book['問1']).toEqual(webinarTables.sheet);
    expect(book['問3']!.slice(3, 5)).toEqual([
      ['種別', '', 'n', '記入あり', '無回答'],
      ['全体', '人数', 166, 35, 131],
    ]);
    expect(book['問3']![5]).toEqual(['全体', '%', 166, 21.1, 78.9]);
    expect(book['自由記述']!.length).toBe(3 + 41);
    expect(book['概要']!).toContainEqual(['センター', 158, 0, 84, 84, 53.2, 53.2]);
    const simple = xlsxCells((await desk.file(id, 'tables.xlsx')).bytes);
    expect(simple['問2']!.slice(3)).toEqual([
      ['選択肢', '人数', '割合(%)'],
      ['ほかの地域の取り組みを知ることができた', 158, 95.2],
      ['資料が手元に残った', 54, 32.5],
      ['=1+1', 0, 0],
      ['無回答', 8, 4.8],
      ['計(n)', 166],
      ['延べ回答数', 212],
      ['M.T.(%)', '', 127.7],
    ]);
  });

  it('gives them as CSV with a mark that Excel knows, a figure a line, and no formula', async () => {
    const lines = (await desk.file(id, 'tables.csv?break=officeKind')).bytes.toString('utf8').split('\r\n');
    expect(lines[0]).toBe('\uFEFF番号,設問,種類,集計軸,区分,割合の分母,n,項目,人数,割合(%),値,差');
    expect(lines.filter((line) => line.includes('とてもよかった'))).toEqual([
      '問1,全体として、いかがでしたか,段階評価,種別,全体,その質問の対象になった人,166,とてもよかった,60,36.1,,',
      '問1,全体として、いかがでしたか,段階評価,種別,センター,その質問の対象になった人,84,とてもよかった,38,45.2,,▲',
      '問1,全体として、いかがでしたか,段階評価,種別,センター以外,その質問の対象になった人,82,とてもよかった,22,26.8,,▽',
    ]);
    expect(lines.filter((line) => line.includes("'=1+1")).length).toBe(3);
    const comments = (await desk.file(id, 'comments.csv')).bytes.toString('utf8').trimEnd().split('\r\n');
    expect([comments.length, comments[0], comments[1]]).toEqual([
      42,
      '\uFEFF設問,評価,区分,意見',
      expect.stringMatching(/^ご意見・ご感想,とてもよかった,センター,センターの意見 1-/),
    ]);
  });

  it('speaks English to those who read it', async () => {
    const english = desk.product.visitor('en');
    await english.post('/login', { email: owner.email, password: owner.password });
    const { text } = await desk.page(id, '?break=officeKind&lang=en', english);
    expect(text).toContain('Distributed 430 − Undelivered 0 → Returned 166 → Valid 166');
    expect(text).toContain('Mean 3.3, standard deviation 0.6 (scored answers n=166).');
    expect(text).not.toMatch(/割合|回答数|無回答/);
  });
});
