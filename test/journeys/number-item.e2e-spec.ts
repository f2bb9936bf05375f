import { Applicant } from '../support/applicant.js';
import { foundHost, type Organiser } from '../support/organiser.js';
import { useProduct } from '../support/product.js';
import { QuestionnaireDesk } from '../support/questionnaire-desk.js';
import type { Answer } from '../support/visitor.js';
import { xlsxCells } from '../support/xlsx-cells.js';
import { tablesOn } from '../tally/tables-on-page.js';

/** Invented: two offices, six people each, and how many people a month each works with. */
const offices = [
  { name: 'つむぎ工房', kind: '就労支援', email: 'tsumugi@office.example', numbers: ['3', '5', '8', '8', '12', '20'] },
  { name: '青波', kind: '企業', email: 'aonami@office.example', numbers: ['0', '2', '7', '15', '41', '60'] },
];
const family = ['灰谷', '青砥', '鳥越', '綿貫', '真柄', '氷室', '五十川', '樋渡', '朝霧', '梶原', '水越', '名取'];
const people = offices.flatMap(({ numbers }, office) =>
  numbers.map((number, n) => ({ name: `${family[office * 6 + n]} そら`, number })),
);
/** hours, by three of them only */
const hours = ['1.5', '2', '0.5'];

describe('a question that is answered with a number', () => {
  const product = useProduct({ now: '2026-11-01T00:00:00Z' });
  let organiser: Organiser;
  let desk: QuestionnaireDesk;
  let eventId: string;

  beforeAll(async () => {
    organiser = await foundHost(product);
    for (const { name, kind } of offices)
      await organiser.visitor.post(organiser.path('offices'), { name, kind, district: '瑞ノ浜' });
    const pools = [{ mode: 'onsite' as const, venue: '市民プラザ' }];
    eventId = await organiser.publishEvent({
      title: '見学会',
      sessions: [{ date: '2026-11-20', start: '15:00', end: '16:30', pools }],
    });
    desk = new QuestionnaireDesk(organiser, eventId);
    for (const [n, { name, email }] of offices.entries())
      await new Applicant(product, organiser.slug, eventId, email).apply({
        contactName: '窓口 担当',
        officeName: name,
        people: people.slice(n * 6, n * 6 + 6).map((person) => ({ name: person.name, seats: [0] })),
      });
    await desk.begin('empty');
  });

  it('is refused while its limits leave no number, each at its field', async () => {
    const limits = (least: string, most: string) => ({ 'settings.least': least, 'settings.most': most });
    const crossed = await desk.define({ title: '利用について' }, [
      { kind: 'NUMBER', label: '1か月に何人と会いますか', more: { 'settings.unit': '人', ...limits('10', '5') } },
    ]);
    const unreadable = await desk.send(crossed, { 'items.0.settings.most': 'たくさん' }, 'publish');
    expect([crossed, unreadable].map(({ status, text }) => [status, /問1: [^ ]+/.exec(text)?.[0]])).toEqual([
      [422, '問1: 最大を、最小(空欄なら'],
      [422, '問1: 最小と最大は数字で入力してください。'],
    ]);
    expect(unreadable.html).toContain('href="#f-items-0-settings-most"');
    const settings = {
      'items.0.settings.least': '',
      'items.0.settings.most': '60',
      'items.0.settings.unitEn': 'people',
    };
    const published = await desk.send(
      await desk.write(await desk.send(unreadable, settings), {
        kind: 'NUMBER',
        label: '1回に何時間ですか',
        more: { 'settings.unit': '時間', 'settings.decimals': '1' },
      }),
      {},
      'publish',
    );
    expect(published.text).toContain('公開しました。');
    expect((await desk.open()).html).toMatch(/name="items\.0\.settings\.unit"[^>]*value="人"/);
  });

  it('asks on a phone for figures, and says in every language which', async () => {
    product.clock.set('2026-11-20T09:00:00Z');
    await organiser.logIn();
    await desk.request();
    await product.settle();
    const [link] = Object.values(answerLinks());
    const page = await product.visitor().get(link!);
    expect(page.html).toMatch(/<input[^>]*name="q1"[^>]*inputmode="numeric"/);
    expect(page.html).toMatch(/<input[^>]*name="q2"[^>]*inputmode="decimal"/);
    expect(page.text).toContain('問1 1か月に何人と会いますか (人) 0から60までの整数を入力してください。');
    expect(page.text).toContain('問2 1回に何時間ですか (時間) 0以上の数(小数第1位まで)を入力してください。');
    const others = ['ja-easy', 'en'].map((language) => product.visitor().get(`${link!}?lang=${language}`));
    const [easy, english] = (await Promise.all(others)) as [Answer, Answer];
    expect(easy.text).toContain('0から 60までの 数字 (1、 2、 3…)を 書 いて ください。');
    expect(english.text).toContain('in people Please enter a whole number from 0 to 60.');
  });

  it('refuses in words what is beyond its limits, too fine, or no number, and keeps what was typed', async () => {
    const [link] = Object.values(answerLinks());
    const visitor = product.visitor();
    const said: (string | undefined)[] = [];
    for (const typed of ['61', '-1', '3.5', 'たくさん']) {
      const page = await visitor.submit(await visitor.get(link!), '/q/', { q1: typed });
      said.push(/問1は、[^。]+。/.exec(page.text)?.[0]);
      expect([page.status, page.html.includes(`value="${typed}"`)]).toEqual([422, true]);
    }
    const limits = '問1は、0から60までの整数で入力してください。';
    expect(said).toEqual([limits, limits, limits, '問1は、数字で入力してください。']);
    expect(await product.database.sql('select from answer')).toEqual([]);
  });

  it('takes twelve numbers, also in wide letters with their unit, and changes one', async () => {
    const links = answerLinks();
    expect(Object.keys(links).sort()).toEqual(people.map(({ name }) => name).sort());
    for (const [n, { name, number }] of people.entries()) {
      const visitor = product.visitor();
      const typed = n === 5 ? '２０人' : n === 0 ? '30' : number;
      const sent = await visitor.submit(await visitor.get(links[name]!), '/q/', { q1: typed, q2: hours[n] ?? '' });
      expect([sent.status, sent.text]).toEqual([200, expect.stringContaining('回答を受け取りました')]);
    }
    const visitor = product.visitor();
    const again = await visitor.get(links[people[0]!.name]!);
    expect(again.html).toMatch(/name="q1"[^>]*value="30"/);
    await visitor.submit(again, '/q/', { q1: people[0]!.number });
    const stored = await product.database.sql(
      `select a.code, a.number::text as number, count(*)::int as n from answer a join item i on i.id = a.item_id
       where i.ordinal = 1 group by 1, 2 order by 1, 2`,
    );
    expect(stored).toEqual([
      { code: 0, number: null, n: 9 },
      { code: 1, number: '0.5', n: 1 },
      { code: 1, number: '1.5', n: 1 },
      { code: 1, number: '2', n: 1 },
    ]);
  });

  it('shows staff what one person answered, with its unit', async () => {
    const list = await organiser.visitor.get(desk.path('/responses'));
    const [, link] = /href="([^"]*responses\/[0-9a-f-]{36})"/.exec(list.html)!;
    expect((await organiser.visitor.get(link!)).text).toMatch(/問1 1か月に何人と会いますか \d+人/);
  });

  it('counts them in classes, with mean, median and quartiles reckoned by hand; 無回答 stands apart', async () => {
    const { html, text } = await organiser.visitor.get(desk.path('/tally'));
    expect(tablesOn(html)['問1の表']).toEqual([
      ['No.', '階級', '回答数', '割合(%)', 'グラフ'],
      ['1', '0〜9人', '7', '58.3', ''],
      ['2', '10〜19人', '2', '16.7', ''],
      ['3', '20〜29人', '1', '8.3', ''],
      ['4', '30〜39人', '0', '−', ''],
      ['5', '40〜49人', '1', '8.3', ''],
      ['6', '50〜59人', '0', '−', ''],
      ['7', '60〜69人', '1', '8.3', ''],
      ['', '無回答', '0', '−', ''],
      ['', '計(n)', '12 *', '100.0', ''],
    ]);
    // 181 / 12; (8 + 8) / 2; 3 + 0.75 × 2; 15 + 0.25 × 5
    expect(text).toContain('平均 15.1人、中央値 8.0人、四分位数 4.5〜16.3人、最小 0人、最大 60人(数字の回答 n=12)。');
    expect(tablesOn(html)['問2の表']!.slice(1)).toEqual([
      ['1', '0.5〜0.9時間', '1', '8.3', ''],
      ['2', '1.0〜1.4時間', '0', '−', ''],
      ['3', '1.5〜1.9時間', '1', '8.3', ''],
      ['4', '2.0〜2.4時間', '1', '8.3', ''],
      ['', '無回答', '9', '75.0', ''],
      ['', '計(n)', '12 *', '100.0', ''],
    ]);
    expect(text).toContain(
      '平均 1.3時間、中央値 1.5時間、四分位数 1.0〜1.8時間、最小 0.5時間、最大 2.0時間(数字の回答 n=3)。',
    );
  });

  it('counts them for each kind of office', async () => {
    const { html } = await organiser.visitor.get(desk.path('/tally?break=officeKind&show=counts'));
    const reckoned = (mean: string, median: string, q1: string, q3: string, min: string, max: string, n: number) => [
      `${mean} 中央値 ${median} n=${n}`,
      `${q1} 第3四分位数 ${q3}`,
      `${min} 最大 ${max}`,
    ];
    expect(tablesOn(html)['問1のクロス集計表']).toEqual([
      ['種別', 'n', '0〜9人', '10〜19人', '20〜29人', '30〜39人', '40〜49人', '50〜59人', '60〜69人', '無回答', '平均', '第1四分位数', '最小'],
      ['全体', '12 *', '7', '2', '1', '0', '1', '0', '1', '0', ...reckoned('15.1', '8.0', '4.5', '16.3', '0', '60', 12)],
      ['企業', '6 *', '3', '1', '0', '0', '1', '0', '1', '0', ...reckoned('20.8', '11.0', '3.3', '34.5', '0', '60', 6)],
      ['就労支援', '6 *', '4', '1', '1', '0', '0', '0', '0', '0', ...reckoned('9.3', '8.0', '5.8', '11.0', '3', '20', 6)],
    ]); // prettier-ignore
  });

  it('gives the same figures as CSV and as a workbook', async () => {
    const file = async (name: string) =>
      Buffer.from(await (await organiser.visitor.raw('GET', desk.path(`/tally/${name}`))).arrayBuffer());
    const lines = (await file('tables.csv'))
      .toString()
      .split('\r\n')
      .filter((line) => line.startsWith('問1,'))
      .map((line) => line.split(',').slice(2));
    const all = ['数値', 'なし(単純集計)', '全体'];
    const ofAll = [...all, 'その質問の対象になった人', '12'];
    const ofNumbers = [...all, '数字の回答', '12'];
    expect(lines).toEqual([
      ...[['0〜9人', '7', '58.3'], ['10〜19人', '2', '16.7'], ['20〜29人', '1', '8.3'], ['30〜39人', '0', '0.0']].map((cell) => [...ofAll, ...cell, '', '']),
      ...[['40〜49人', '1', '8.3'], ['50〜59人', '0', '0.0'], ['60〜69人', '1', '8.3'], ['無回答', '0', '0.0']].map((cell) => [...ofAll, ...cell, '', '']),
      ...[['平均', '15.1'], ['中央値', '8.0'], ['第1四分位数', '4.5'], ['第3四分位数', '16.3'], ['最小', '0'], ['最大', '60']].map(
        ([what, value]) => [...ofNumbers, what, '', '', value, ''],
      ),
    ]); // prettier-ignore
    const sheet = xlsxCells(await file('tables.xlsx'))['問1']!;
    expect(sheet.slice(-19)).toEqual([
      ['0〜9人', 7, 58.3],
      ['10〜19人', 2, 16.7],
      ['20〜29人', 1, 8.3],
      ['30〜39人', 0, 0],
      ['40〜49人', 1, 8.3],
      ['50〜59人', 0, 0],
      ['60〜69人', 1, 8.3],
      ['無回答', 0, 0],
      ['計(n)', 12, 100],
      [],
      ['数字の回答 n=12', '人数', '値・割合(%)'],
      ['平均', '', 15.1],
      ['中央値', '', 8],
      ['第1四分位数', '', 4.5],
      ['第3四分位数', '', 16.3],
      ['最小', '', 0],
      ['最大', '', 60],
      [],
      [expect.stringContaining('QUARTILE.INC')],
    ]);
  });

  /** By name, from the lines of the mails. */
  const answerLinks = (): Record<string, string> =>
    Object.fromEntries(
      product.sink.mails.flatMap(({ text }) =>
        [...text.matchAll(/^- (.+)様のアンケートに答える\n(\S+)/gm)].map(([, name, link]) => [
          name,
          link!.replace(product.url, ''),
        ]),
      ),
    );
});
