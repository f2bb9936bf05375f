import { Applicant } from '../support/applicant.js';
import { colleague } from '../support/colleague.js';
import { textOf } from '../support/html-forms.js';
import { foundHost, type Organiser } from '../support/organiser.js';
import { useProduct } from '../support/product.js';
import type { Answer, Visitor } from '../support/visitor.js';
import { xlsxCells } from '../support/xlsx-cells.js';

/** The day of a meeting in a hall and on screens, at the desk and before a screen. Everybody and every number is invented. */
describe('the day of an event', () => {
  const product = useProduct({ now: '2026-10-01T00:00:00Z' });
  let organiser: Organiser;
  let eventId: string;
  let desk: string;

  const applicant = (name: string, language?: string) =>
    new Applicant(product, organiser.slug, eventId, `${name}@tsumugi.example`, language);
  const reception = (rest = '') => organiser.visitor.get(`${desk}${rest}`);
  /** What was stated about somebody, in its order. */
  const facts = async (name: string) => {
    const found = await product.database.sql<{ kind: string }>(
      `select f.kind from attendance_fact f join registration r on r.id = f.registration_id join person p on p.id = r.person_id where p.name = $1 order by f.seq`,
      [name],
    );
    return found.map(({ kind }) => kind);
  };
  const myPath = async (name: string) =>
    product.linkIn(await product.mailTo(`${name}@tsumugi.example`, '確定'), '/my/');

  beforeAll(async () => {
    organiser = await foundHost(product);
    eventId = await organiser.publishEvent({
      title: '見学・意見交換会',
      sessions: [
        {
          date: '2026-11-18', start: '13:30', end: '16:00',
          pools: [{ mode: 'onsite', venue: '市民プラザ', capacity: 5 }, { mode: 'online' }],
        },
      ],
      deadline: { on: '2026-11-11', at: '17:00' },
      more: { joinUrl: 'https://meeting.example/j/1?pwd=a&b=c' },
    }); // prettier-ignore
    desk = organiser.path(`events/${eventId}/reception`);
    await applicant('hall').apply({
      contactName: '青砥 しおり',
      officeName: 'つむぎ工房',
      people: [
        { name: '田上 燎', kana: 'たがみ りょう', seats: [0] },
        { name: '嶽澤 澪', kana: 'たけざわ みお', seats: [0] },
        { name: '九十九 海里', kana: 'つくも かいり', seats: [0] },
        { name: '霧島 晶', kana: 'きりしま あきら', seats: [0] },
      ],
    });
    await applicant('screen').apply({
      contactName: '氷室 わかな',
      people: [{ name: '氷室 わかな', kana: 'ひむろ わかな', seats: [1] }],
    });
    await applicant('three').apply({
      contactName: '真柄 たつき',
      officeName: '北浦つながり舎',
      people: ['真柄 たつき', '真柄 はるか', '真柄 みのる'].map((name) => ({ name, kana: 'まがら', seats: [1] })),
    });
  }, 60_000);

  describe('at the desk', () => {
    it('lists who is confirmed by reading, with the kana rows to narrow it', async () => {
      product.clock.set('2026-11-18T04:00:00Z');
      await organiser.logIn();
      const page = await reception();
      expect(page.status).toBe(200);
      expect(counters(page)).toBe('出席 0 未着 8 欠席 0 確定 8');
      expect(namesOn(page)).toEqual([
        '霧島 晶',
        '田上 燎',
        '嶽澤 澪',
        '九十九 海里',
        '氷室 わかな',
        '真柄 たつき',
        '真柄 はるか',
        '真柄 みのる',
      ]);
      const ta = /href="([^"]*kana=[^"]*)"[^>]*aria-label="た行"/.exec(page.html)![1]!.replaceAll('&amp;', '&');
      const narrowed = await organiser.visitor.get(ta);
      expect([namesOn(narrowed), narrowed.text]).toEqual([
        ['田上 燎', '嶽澤 澪', '九十九 海里'],
        expect.stringContaining('た行 3人'),
      ]);
    });

    it('finds people by kana, name, office or number, and no name stands in an address', async () => {
      const page = await reception();
      for (const [asked, found] of [
        ['たけざ', ['嶽澤 澪']],
        ['ﾀｹｻﾞﾜ みお', ['嶽澤 澪']],
        ['北浦', ['真柄 たつき', '真柄 はるか', '真柄 みのる']],
        ['岳沢', []],
      ] as const) {
        const answer = await organiser.visitor.submit(page, '/searches', { q: asked });
        expect([asked, namesOn(answer)]).toEqual([asked, found]);
        expect(decodeURIComponent(answer.path)).toMatch(/reception\?session=[0-9a-f-]{36}&search=[0-9a-f-]{36}$/);
      }
      expect((await organiser.visitor.submit(page, '/searches', { q: ' ' })).path).toMatch(
        /reception\?session=[0-9a-f-]{36}$/,
      );
    });

    it('takes 出席 with one tap, shows the time in the same place, and takes it back', async () => {
      const before = await reception('?kana=た');
      const marked = await tap(organiser.visitor, before, '田上 燎', 'present');
      expect(marked.path).toMatch(/kana=%E3%81%9F#r-[0-9a-f-]{36}$/);
      expect(namesOn(marked)).toEqual(namesOn(before));
      expect(marked.text).toContain('出席 13:00 戻す');
      expect(counters(marked)).toBe('出席 1 未着 7 欠席 0 確定 8');
      const undone = await tap(organiser.visitor, marked, '田上 燎', 'undone');
      expect(counters(undone)).toBe('出席 0 未着 8 欠席 0 確定 8');
    });

    it('takes one tap that was sent twice, and two desks that tap one person at one moment, as one fact', async () => {
      const [one, other] = [await reception(), await reception()];
      const answers = await Promise.all([
        tap(organiser.visitor, one, '田上 燎', 'present'),
        tap(organiser.visitor, one, '田上 燎', 'present'),
        tap(organiser.visitor, other, '田上 燎', 'present'),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
      expect(await facts('田上 燎')).toEqual(['present', 'undone', 'present']);
    });

    it('leads by ほか to 欠席, 欠席連絡 and 代理, with the name of who came instead and everything that was stated before', async () => {
      const more = await organiser.visitor.get(morePath(await reception(), '嶽澤 澪'));
      expect(more.text).toContain('まだ記録はありません');
      const proxied = await organiser.visitor.submit(more, '/facts', { kind: 'proxy', note: '代理 灰谷 悠' });
      expect(proxied.text).toMatch(/嶽澤 澪 つむぎ工房 .*代理 灰谷 悠 代理 13:00/);
      const excused = await organiser.visitor.submit(
        await organiser.visitor.get(morePath(proxied, '九十九 海里')),
        '/facts',
        { kind: 'excused' },
      );
      expect(excused.text).toMatch(/九十九 海里 .* 欠席連絡 来ました/);
      expect(counters(excused)).toBe('出席 2 未着 5 欠席 1 確定 8');
      const came = await tap(organiser.visitor, excused, '九十九 海里', 'present');
      expect(counters(came)).toBe('出席 3 未着 5 欠席 0 確定 8');
      const history = await organiser.visitor.get(`${desk}/registrations/${registrationIn(came, '九十九 海里')}`);
      expect(history.text).toMatch(/これまでの記録 .*出席 .*受付 笹森 千歳 欠席連絡 .*受付 笹森 千歳/);
    });

    it('takes in a walk-in beyond the capacity with role and reason in one step, once however often it is sent', async () => {
      const blank = await organiser.visitor.get(`${desk}/walk-ins/new`);
      expect(blank.text).toContain('当日参加を受け付ける');
      const form = { name: '都築 あやめ', kana: 'つづき あやめ', officeName: 'つむぎ工房', role: 'observer' };
      const [taken, again] = await Promise.all([
        organiser.visitor.submit(blank, '/walk-ins', form),
        organiser.visitor.submit(blank, '/walk-ins', form),
      ]);
      expect([taken.status, again.status]).toEqual([200, 200]);
      await organiser.visitor.submit(blank, '/walk-ins', { ...form, name: '都築 あやめ' });
      await organiser.visitor.submit(await organiser.visitor.get(`${desk}/walk-ins/new`), '/walk-ins', {
        name: '富樫 望',
        officeName: '',
      });
      const page = await reception();
      expect(page.text).toMatch(/つづき あやめ 都築 あやめ つむぎ工房 オブザーバー .* 出席 13:00/);
      expect(counters(page)).toBe('出席 5 未着 5 欠席 0 確定 10');
      expect(
        await product.database.sql(
          `select p.name, r.role, s.state, s.reason, s.overbooked, (select count(*)::int from attendance_fact f where f.registration_id = r.id) as facts
           from person p join registration r on r.person_id = p.id join seat s on s.registration_id = r.id where p.name in ('都築 あやめ', '富樫 望') order by p.name desc`,
        ),
      ).toEqual([
        { name: '都築 あやめ', role: 'observer', state: 'confirmed', reason: '当日参加', overbooked: false, facts: 1 },
        { name: '富樫 望', role: 'participant', state: 'confirmed', reason: '当日参加', overbooked: true, facts: 1 },
      ]);
      expect(await product.database.sql(`select count(*)::int as n from person where name = '都築 あやめ'`)).toEqual([
        { n: 1 },
      ]);
    });

    it('keeps what was typed where the name is missing', async () => {
      const blank = await organiser.visitor.get(`${desk}/walk-ins/new`);
      const refused = await organiser.visitor.submit(blank, '/walk-ins', {
        name: ' ',
        officeName: 'なぎさ相談センター',
      });
      expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('氏名を入れてください')]);
      expect(refused.html).toContain('value="なぎさ相談センター"');
    });

    it('leaves a line in the audit trail for every deed', async () => {
      const actions = await product.database.sql<{ action: string; n: number }>(
        `select action, count(*)::int as n from audit where action like 'attendance.%' group by action order by 1`,
      );
      expect(actions).toEqual([
        { action: 'attendance.marked', n: 7 },
        { action: 'attendance.undone', n: 1 },
      ]);
    });
  });

  describe('before a screen', () => {
    it('says on my page from when on the button is there, until it is there', async () => {
      const my = await myPath('screen');
      product.clock.set('2026-11-18T03:59:59.999Z');
      const before = await product.visitor().get(my);
      expect(before.text).toContain('オンラインの入口は、2026年11月18日(水) 13:00 からここに出ます。');
      expect(before.forms.filter(({ action }) => action.endsWith('/join'))).toEqual([]);
      expect((await product.visitor('en').get(my)).text).toContain(
        'The button to join appears here on Wed, 18 November 2026, 13:00.',
      );
      expect((await product.visitor().get(await myPath('hall'))).text).not.toContain('オンラインの入口');
      const early = await product
        .visitor()
        .post(`${my}/join`, { session: await session(), people: await registration('氷室 わかな') });
      expect([early.status, early.text]).toEqual([409, expect.stringContaining('始まる30分前から')]);
      expect(await facts('氷室 わかな')).toEqual([]);
    });

    it('records 出席 when the button is pressed, and leads into the meeting by a page of ours', async () => {
      product.clock.set('2026-11-18T04:00:00Z');
      const visitor = product.visitor();
      const page = await visitor.get(await myPath('screen'));
      expect(page.text).toContain('参加する 押すと出席が記録され');
      const joined = await visitor.submit(page, '/join');
      expect([joined.status, joined.path]).toEqual([200, expect.stringMatching(/\/joined\?session=/)]);
      expect(joined.html).toContain(
        '<meta http-equiv="refresh" content="0;url=https://meeting.example/j/1?pwd=a&amp;b=c"/>',
      );
      expect(joined.html).toContain('href="https://meeting.example/j/1?pwd=a&amp;b=c"');
      expect(joined.headers.get('referrer-policy')).toBe('no-referrer');
      const again = await visitor.get(await myPath('screen'));
      expect(again.text).toContain('もう一度入る');
      await Promise.all([visitor.submit(again, '/join'), visitor.submit(again, '/join')]);
      expect(await facts('氷室 わかな')).toEqual(['present']);
    });

    it('asks who sits before the screen where one mailbox stands for several', async () => {
      const visitor = product.visitor('ja-easy');
      const my = await myPath('three');
      const page = await visitor.get(`${my}?lang=ja-easy`);
      expect(easy(page)).toContain('いまいっしょに見る人');
      const nobody = await visitor.submit(page, '/join');
      expect([nobody.status, easy(nobody)]).toEqual([422, expect.stringContaining('だれが見るか選んでください')]);
      const joined = await visitor.submit(page, '/join', {
        people: [await registration('真柄 たつき'), await registration('真柄 みのる')],
      });
      expect(joined.path).toContain('/joined');
      expect([await facts('真柄 たつき'), await facts('真柄 はるか'), await facts('真柄 みのる')]).toEqual([
        ['present'],
        [],
        ['present'],
      ]);
    });

    it('lets nobody join for people of another application, nor by a seat in the hall', async () => {
      const [hall, screen] = [await myPath('hall'), await myPath('screen')];
      const strange = { session: await session(), people: await registration('真柄 はるか') };
      expect((await product.visitor().post(`${screen}/join`, strange)).status).toBe(422);
      expect(
        (await product.visitor().post(`${hall}/join`, { ...strange, people: await registration('霧島 晶') })).status,
      ).toBe(409);
      expect((await product.visitor().get(`${hall}/joined?session=${strange.session}`)).path).toBe(hall);
      expect([await facts('真柄 はるか'), await facts('霧島 晶')]).toEqual([[], []]);
    });

    it('closes the way with the end of the session, and reading it never recorded anything', async () => {
      const my = await myPath('screen');
      const open = await product.visitor().get(`${my}/joined?session=${await session()}`);
      expect(open.path).toContain('/joined');
      product.clock.set('2026-11-18T07:00:00Z');
      expect((await product.visitor().get(`${my}/joined?session=${await session()}`)).path).toBe(my);
      const after = await product.visitor().get(my);
      expect(after.forms.filter(({ action }) => action.endsWith('/join'))).toEqual([]);
      expect(after.text).not.toContain('オンラインの入口');
      expect(await facts('氷室 わかな')).toEqual(['present']);
    });
  });

  describe('afterwards', () => {
    const day = (rest = '') => organiser.visitor.get(organiser.path(`events/${eventId}/attendance${rest}`));

    it('counts by session, and 延べ and 実 by kind and by role, each number with its rows behind it', async () => {
      const page = await day();
      expect(page.text).toMatch(/日程枠 確定 出席 うち代理 欠席 欠席連絡 未着 氏名不明 来た人/);
      expect(cellsOf(page)[0]).toEqual([['11月18日(水) 13:30〜16:00', '10', '8', '1', '0', '0', '2', '−', '8']]);
      expect(cellsOf(page)[1]).toEqual([
        ['全体', '8', '8', '2'],
        ['種別の登録なし', '6', '6', '2'],
        ['所属なし', '2', '2', '0'],
      ]);
      expect(cellsOf(page)[2]).toEqual([
        ['全体', '8', '8', '2'],
        ['参加者', '7', '7', '2'],
        ['オブザーバー', '1', '1', '1'],
      ]);
      const link = /href="([^"]*show=none[^"]*)"/.exec(page.html)![1]!.replaceAll('&amp;', '&');
      const rows = cellsOf(await organiser.visitor.get(link))[0]!;
      expect(rows.map(([, name]) => name)).toEqual(['霧島 晶 きりしま あきら', '真柄 はるか まがら']);
    });

    it('shows viewers nobody can name beside 実 and never in it; the latest number holds', async () => {
      const page = await day();
      const wrong = await organiser.visitor.submit(page, '/unidentified', { count: '四十九', source: '会議サービス' });
      expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('0から100000まで')]);
      expect(wrong.html).toContain('value="四十九"');
      await organiser.visitor.submit(page, '/unidentified', { count: '50', source: '会議サービス' });
      const saved = await organiser.visitor.submit(page, '/unidentified', {
        count: '４９',
        source: '視聴者 57 − 出席 8',
      });
      expect(cellsOf(saved)[0]![0]!.slice(-2)).toEqual(['49', '57']);
      expect(cellsOf(saved)[1]![0]).toEqual(['全体', '8', '8 ＋49人 氏名不明', '2']);
      expect(saved.text).toContain('いまの記録: 49人(視聴者 57 − 出席 8、');
      expect((await day()).text).not.toContain('57 延べ');
    });

    it('stands in the funnel on top of the event', async () => {
      const overview = await organiser.visitor.get(organiser.path(`events/${eventId}`));
      expect(overview.text).toMatch(
        /案内 0 人 申込 10 人 2事業所 確定 10 人 取消 0 出席 8 人 2事業所・確定の 80\.0%・＋49人 氏名不明/,
      );
    });

    it('prints a roster in reading order with a box to tick and a line to sign', async () => {
      const page = await day('/roster');
      expect(page.text).toMatch(/番号 氏名 事業所・機関 役割 出席 署名/);
      expect(cellsOf(page)[0]!.slice(0, 3)).toEqual([
        ['1', '霧島 晶 きりしま あきら', 'つむぎ工房', '参加者', '−', ''],
        ['2', '田上 燎 たがみ りょう', 'つむぎ工房', '参加者', '出席 13:00', ''],
        ['3', '嶽澤 澪 たけざわ みお', 'つむぎ工房', '参加者', '代理 13:00 代理 灰谷 悠', ''],
      ]);
    });

    it('goes out as CSV with its mark and as XLSX whose cells hold the same', async () => {
      const csv = await (
        await organiser.visitor.raw('GET', organiser.path(`events/${eventId}/attendance/list.csv`))
      ).arrayBuffer();
      const text = Buffer.from(csv).toString('utf8');
      expect(text.slice(0, 12)).toBe('\uFEFF受付番号,氏名,ふりが');
      const answer = await organiser.visitor.raw('GET', organiser.path(`events/${eventId}/attendance/list.xlsx`));
      expect(answer.headers.get('content-type')).toBe(
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      );
      const book = xlsxCells(Buffer.from(await answer.arrayBuffer()));
      const [head, ...people] = book['出席']!;
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
      expect(book['延べと実']).toEqual([
        ['種別', '延べ(人)', '実(人)', '人数のみ(実に含めない)', '氏名不明(実に含めない)', '事業所'],
        ['全体', 8, 8, 0, 49, 2],
        ['種別の登録なし', 6, 6, 0, '', 2],
        ['所属なし', 2, 2, 0, '', 0],
        [],
        ['役割', '延べ(人)', '実(人)', '人数のみ(実に含めない)', '氏名不明(実に含めない)', '事業所'],
        ['参加者', 7, 7, 0, '', 2],
        ['オブザーバー', 1, 1, 0, '', 1],
      ]);
    });

    it('closes the list of a protected event to viewers, and shows them the numbers', async () => {
      const viewer = await colleague(product, organiser, 'viewer');
      const path = organiser.path(`events/${eventId}/attendance`);
      const lists = ['/roster', '/list.csv', '/list.xlsx'];
      const statuses = async () => Promise.all(lists.map(async (list) => (await viewer.get(path + list)).status));
      expect(await statuses()).toEqual([200, 200, 200]);
      await product.database.sql('update event set protected_names = true where id = $1', [eventId]);
      expect(await statuses()).toEqual([403, 403, 403]);
      const page = await viewer.get(path);
      expect([page.status, page.text, page.html]).toEqual([
        200,
        expect.stringContaining('閲覧の方には出ません'),
        expect.not.stringContaining('/roster'),
      ]);
      expect((await day('/roster')).status).toBe(200);
    });
  });

  async function session(): Promise<string> {
    return (await product.database.sql<{ id: string }>('select id from session'))[0]!.id;
  }

  async function registration(name: string): Promise<string> {
    const found = await product.database.sql<{ id: string }>(
      'select r.id from registration r join person p on p.id = r.person_id where p.name = $1',
      [name],
    );
    return found[0]!.id;
  }
});

/** Figures above the list: 出席 1 未着 7 欠席 0 確定 8. */
const counters = (page: Answer): string =>
  [...page.html.matchAll(/<dt>(.*?)<\/dt><dd>(\d+)<\/dd>/g)].map(([, word, n]) => `${word} ${n}`).join(' ');

/** The rows of every table of a page, as a reader hears their cells. */
const cellsOf = (page: Answer): string[][][] =>
  [...page.html.matchAll(/<tbody>(.*?)<\/tbody>/gs)].map(([, body]) =>
    [...body!.matchAll(/<tr\b.*?<\/tr>/gs)].map(([row]) =>
      [...row.matchAll(/<(?:td|th)\b[^>]*>(.*?)<\/(?:td|th)>/gs)].map(([, cell]) => textOf(cell!)),
    ),
  );

/** やさしい日本語 is written with spaces, and readings part its words in the markup. */
const easy = (page: Answer): string => page.text.replace(/ /g, '');

/** Names on the list of the desk, in its order. */
const namesOn = (page: Answer): string[] =>
  [...page.html.matchAll(/<p class="name">(.*?)<\/p>/g)].map(([, name]) => name!);

const rowOf = (page: Answer, name: string): string =>
  page.html.split('<li id="r-').find((row) => row.includes(`<p class="name">${name}</p>`))!;

const registrationIn = (page: Answer, name: string): string => rowOf(page, name).slice(0, 36);

const morePath = (page: Answer, name: string): string =>
  /href="([^"]*\/reception\/registrations\/[^"]*)"/.exec(rowOf(page, name))![1]!.replaceAll('&amp;', '&');

/** Presses the button of a row that sends this. */
function tap(visitor: Visitor, page: Answer, name: string, kind: string): Promise<Answer> {
  const row = rowOf(page, name);
  const action = /action="([^"]*)"/.exec(row)![1]!.replaceAll('&amp;', '&');
  if (!row.includes(`value="${kind}"`)) throw new Error(`${name} has no button for ${kind}`);
  const [registration, key] = ['registration', 'key'].map(
    (field) => new RegExp(`name="${field}" value="([^"]*)"`).exec(row)![1]!,
  );
  return visitor.post(action, { registration: registration!, key: key!, kind });
}
