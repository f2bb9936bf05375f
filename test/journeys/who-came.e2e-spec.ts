import { colleague } from '../support/colleague.js';
import { cellsOf, DayOfEvent } from '../support/day-of-event.js';
import { useProduct } from '../support/product.js';
import { xlsxCells } from '../support/xlsx-cells.js';

/** What is left of a day: numbers, lists, files. */
describe('who came', () => {
  const product = useProduct({ now: '2026-10-01T00:00:00Z' });
  const day = new DayOfEvent(product);

  beforeAll(async () => {
    await day.open();
    await day.begin();
    await day.tap('田上 燎', 'present');
    await day.tap('九十九 海里', 'present');
    const more = await day.reception(`/registrations/${await day.registration('嶽澤 澪')}`);
    await day.organiser.visitor.submit(more, '/facts', { kind: 'proxy', note: '代理 灰谷 悠' });
    await day.walkIn({ name: '都築 あやめ', kana: 'つづき あやめ', officeName: 'つむぎ工房', role: 'observer' });
    await day.walkIn({ name: '富樫 望' });
    const visitor = product.visitor();
    await visitor.submit(await visitor.get(await day.myPath('screen')), '/join');
    const people = [await day.registration('真柄 たつき'), await day.registration('真柄 みのる')];
    await visitor.submit(await visitor.get(await day.myPath('three')), '/join', { people });
  }, 60_000);

  it('counts by session, and 延べ and 実 by kind and by role, each number with its rows behind it', async () => {
    const page = await day.staff('attendance');
    expect(page.text).toMatch(/日程枠 確定 出席 うち代理 欠席 欠席連絡 まだ お名前を確認できていない方 来た人/);
    expect(cellsOf(page)[0]).toEqual([['11月18日(水) 13:30〜16:00', '10', '8', '1', '0', '0', '2', '−', '8']]);
    expect(cellsOf(page)[1]).toEqual([
      ['会場 市民プラザ', '6', '6', '5', '1', '0'],
      ['オンライン', '4', '4', '3', '1', '0'],
    ]);
    expect(cellsOf(page)[2]).toEqual([
      ['全体', '8', '8', '2'],
      ['種別の登録なし', '6', '6', '2'],
      ['所属なし', '2', '2', '0'],
    ]);
    expect(cellsOf(page)[3]).toEqual([
      ['全体', '8', '8', '2'],
      ['参加者', '7', '7', '2'],
      ['オブザーバー', '1', '1', '1'],
    ]);
    const link = /href="([^"]*show=none[^"]*)"/.exec(page.html)![1]!.replaceAll('&amp;', '&');
    const roster = await day.organiser.visitor.get(link);
    // Place by place; whoever sits before a screen signs nothing.
    expect(roster.text).toMatch(/会場 市民プラザ 1人 .* 署名 .*オンライン 1人 /);
    expect(cellsOf(roster)).toEqual([
      [['1', '霧島 晶 きりしま あきら', 'つむぎ工房', '参加者', '−', '']],
      [['1', '真柄 はるか まがら', '北浦つながり舎', '参加者', 'まだ']],
    ]);
  });

  it('shows viewers nobody can name beside 実 and never in it; the latest number holds', async () => {
    const page = await day.staff('attendance');
    const wrong = await day.organiser.visitor.submit(page, '/unidentified', {
      count: '四十九',
      source: '会議サービス',
    });
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('0から100000まで')]);
    expect(wrong.html).toContain('value="四十九"');
    await day.organiser.visitor.submit(page, '/unidentified', { count: '50', source: '会議サービス' });
    const saved = await day.organiser.visitor.submit(page, '/unidentified', {
      count: '４９',
      source: '視聴者 57 − 出席 8',
    });
    expect(cellsOf(saved)[0]![0]!.slice(-2)).toEqual(['49', '57']);
    expect(cellsOf(saved)[2]![0]).toEqual(['全体', '8', '8 ＋お名前を確認できていない方 49人', '2']);
    expect(saved.text).toContain('いまの記録: 49人(視聴者 57 − 出席 8、');
    expect((await day.staff('attendance')).text).not.toContain('57 延べ');
  });

  it('stands in the funnel on top of the event', async () => {
    const overview = await day.organiser.visitor.get(day.organiser.path(`events/${day.eventId}`));
    expect(overview.text).toMatch(
      /案内 0 人 申込 10 人 2事業所 確定 10 人 取消 0 出席 8 人 2事業所 ・ 確定の 80\.0% ・ ＋お名前を確認できていない方 49人/,
    );
  });

  it('prints a roster in reading order with a box to tick and a line to sign', async () => {
    const page = await day.staff('attendance/roster');
    expect(page.text).toMatch(/番号 氏名 事業所・機関 役割 出席 署名/);
    expect(cellsOf(page)[0]!.slice(0, 3)).toEqual([
      ['1', '霧島 晶 きりしま あきら', 'つむぎ工房', '参加者', '−', ''],
      ['2', '田上 燎 たがみ りょう', 'つむぎ工房', '参加者', '出席 13:00', ''],
      ['3', '嶽澤 澪 たけざわ みお', 'つむぎ工房', '参加者', '代理 13:00 代理 灰谷 悠', ''],
    ]);
  });

  it('goes out as CSV with its mark and as XLSX whose cells hold the same', async () => {
    const csv = await (
      await day.organiser.visitor.raw('GET', day.organiser.path(`events/${day.eventId}/attendance/list.csv`))
    ).arrayBuffer();
    const text = Buffer.from(csv).toString('utf8');
    expect(text.slice(0, 12)).toBe('\uFEFF受付番号,氏名,ふりが');
    const answer = await day.organiser.visitor.raw(
      'GET',
      day.organiser.path(`events/${day.eventId}/attendance/list.xlsx`),
    );
    expect(answer.headers.get('content-type')).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    );
    const book = xlsxCells(Buffer.from(await answer.arrayBuffer()));
    const [, , head, ...people] = book['出席']!;
    const code = people[1]![0];
    expect(head).toEqual([
      '受付番号',
      '氏名',
      'ふりがな',
      '事業所・機関',
      '種別',
      '地域',
      '役割',
      '人数',
      '電話番号',
      '参加方法',
      '出席',
      '時刻',
      '記録のしかた',
      '備考',
    ]);
    expect(people[1]).toEqual([
      code,
      '田上 燎',
      'たがみ りょう',
      'つむぎ工房',
      '',
      '',
      '参加者',
      1,
      '',
      '会場 市民プラザ',
      '出席',
      '2026-11-18 13:00',
      '受付',
    ]);
    expect(text).toContain(
      `${code},田上 燎,たがみ りょう,つむぎ工房,,,参加者,1,,会場 市民プラザ,出席,2026-11-18 13:00,受付,\r\n`,
    );
    expect(book['延べと実']!.slice(2, -2)).toEqual([
      ['種別', '延べ(人)', '実(人)', '人数のみ(実に含めない)', 'お名前を確認できていない方(実に含めない)', '事業所'],
      ['全体', 8, 8, 0, 49, 2],
      ['種別の登録なし', 6, 6, 0, '', 2],
      ['所属なし', 2, 2, 0, '', 0],
      [],
      ['役割', '延べ(人)', '実(人)', '人数のみ(実に含めない)', 'お名前を確認できていない方(実に含めない)', '事業所'],
      ['参加者', 7, 7, 0, '', 2],
      ['オブザーバー', 1, 1, 0, '', 1],
    ]);
  });

  it('closes the list of a protected event to viewers, and shows them the numbers', async () => {
    const viewer = await colleague(product, day.organiser, 'viewer');
    const path = day.organiser.path(`events/${day.eventId}/attendance`);
    const lists = ['/roster', '/list.csv', '/list.xlsx'];
    const statuses = async () => Promise.all(lists.map(async (list) => (await viewer.get(path + list)).status));
    expect(await statuses()).toEqual([200, 200, 200]);
    await product.database.sql('update event set protected_names = true where id = $1', [day.eventId]);
    expect(await statuses()).toEqual([403, 403, 403]);
    const page = await viewer.get(path);
    expect([page.status, page.text, page.html]).toEqual([
      200,
      expect.stringContaining('閲覧の方には出ません'),
      expect.not.stringContaining('/roster'),
    ]);
    expect((await day.staff('attendance/roster')).status).toBe(200);
  });

  it('speaks English to staff who prefer it', async () => {
    const reviewer = await colleague(product, day.organiser, 'reviewer');
    const path = day.organiser.path(`events/${day.eventId}/attendance`);
    const page = await reviewer.get(`${path}?lang=en`);
    expect(page.text).toMatch(/Session Confirmed Present Of them proxies Absent Excused Not yet Unidentified Came/);
    expect(page.text).toMatch(/Kind Attendances \(延べ\) Distinct persons \(実\) Offices All 8 8 \+ 49 unidentified 2/);
    expect(page.forms.filter(({ action }) => action.includes('unidentified'))).toEqual([]);
    expect((await reviewer.get(`${path}/roster`)).text).toMatch(/No\. Name Office Role Attendance Signature/);
    expect((await reviewer.get(day.organiser.path(`events/${day.eventId}/reception`))).status).toBe(403);
  });
});
