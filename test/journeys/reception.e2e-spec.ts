import { counters, DayOfEvent, morePath, namesOn, registrationIn, tap } from '../support/day-of-event.js';
import { useProduct } from '../support/product.js';

/** The desk at the door on the day of a meeting. */
describe('the reception', () => {
  const product = useProduct({ now: '2026-10-01T00:00:00Z' });
  const day = new DayOfEvent(product);

  beforeAll(async () => {
    await day.open();
    await day.begin();
  }, 60_000);

  it('lists who is confirmed by reading, with the kana rows to narrow it', async () => {
    const page = await day.reception();
    expect(page.status).toBe(200);
    expect(counters(page)).toBe('出席 0 まだ 4 欠席 0 確定 4');
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
    const narrowed = await day.organiser.visitor.get(ta);
    expect([namesOn(narrowed), narrowed.text]).toEqual([
      ['田上 燎', '嶽澤 澪', '九十九 海里'],
      expect.stringContaining('た行 3人'),
    ]);
  });

  it('keeps those who sit before a screen apart from those who come to the door, and shows one place alone', async () => {
    const page = await day.reception();
    const [door, screens] = page.html.split('<details class="online"');
    expect(namesOn({ ...page, html: door! })).toEqual(['霧島 晶', '田上 燎', '嶽澤 澪', '九十九 海里']);
    expect(namesOn({ ...page, html: screens! })).toEqual(['氷室 わかな', '真柄 たつき', '真柄 はるか', '真柄 みのる']);
    expect(page.text).toContain('すべて 8 会場 4 オンライン 4');
    expect(page.text).toContain('オンライン参加の方 4人 入室 0 ・ まだ 4');
    const only = /href="([^"]*pool=[^"]*)"[^>]*>オンライン/.exec(page.html)![1]!.replaceAll('&amp;', '&');
    const online = await day.organiser.visitor.get(only);
    expect([counters(online), namesOn(online), online.html.includes('<details class="online"')]).toEqual([
      '出席 0 まだ 4 欠席 0 確定 4',
      ['氷室 わかな', '真柄 たつき', '真柄 はるか', '真柄 みのる'],
      false,
    ]);
    const marked = await tap(day.organiser.visitor, page, '氷室 わかな', 'present');
    expect(marked.html).toMatch(/<details class="online" open/);
    expect(marked.text).toContain('オンライン参加の方 4人 入室 1 ・ まだ 3');
    await tap(day.organiser.visitor, marked, '氷室 わかな', 'undone');
  });

  it('finds people by kana, name, office or number, and no name stands in an address', async () => {
    const page = await day.reception();
    for (const [asked, found] of [
      ['たけざ', ['嶽澤 澪']],
      ['ﾀｹｻﾞﾜ みお', ['嶽澤 澪']],
      ['北浦', ['真柄 たつき', '真柄 はるか', '真柄 みのる']],
      ['岳沢', []],
    ] as const) {
      const answer = await day.organiser.visitor.submit(page, '/searches', { q: asked });
      expect([asked, namesOn(answer)]).toEqual([asked, found]);
      expect(decodeURIComponent(answer.path)).toMatch(/reception\?session=[0-9a-f-]{36}&search=[0-9a-f-]{36}$/);
    }
    expect((await day.organiser.visitor.submit(page, '/searches', { q: ' ' })).path).toMatch(
      /reception\?session=[0-9a-f-]{36}$/,
    );
  });

  it('takes 出席 with one tap, shows the time in the same place, and takes it back', async () => {
    const before = await day.reception('?kana=た');
    const marked = await tap(day.organiser.visitor, before, '田上 燎', 'present');
    expect(marked.path).toMatch(/kana=%E3%81%9F#r-[0-9a-f-]{36}$/);
    expect(namesOn(marked)).toEqual(namesOn(before));
    expect(marked.text).toContain('出席 13:00 戻す');
    expect(counters(marked)).toBe('出席 1 まだ 3 欠席 0 確定 4');
    const undone = await tap(day.organiser.visitor, marked, '田上 燎', 'undone');
    expect(counters(undone)).toBe('出席 0 まだ 4 欠席 0 確定 4');
  });

  it('takes one tap that was sent twice, and two desks that tap one person at one moment, as one fact', async () => {
    const [one, other] = [await day.reception(), await day.reception()];
    const answers = await Promise.all([
      tap(day.organiser.visitor, one, '田上 燎', 'present'),
      tap(day.organiser.visitor, one, '田上 燎', 'present'),
      tap(day.organiser.visitor, other, '田上 燎', 'present'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await day.facts('田上 燎')).toEqual(['present', 'undone', 'present']);
  });

  it('leads by ほか to 欠席, 欠席連絡 and 代理, with the name of who came instead and everything that was stated before', async () => {
    const more = await day.organiser.visitor.get(morePath(await day.reception(), '嶽澤 澪'));
    expect(more.text).toContain('まだ記録はありません');
    const proxied = await day.organiser.visitor.submit(more, '/facts', { kind: 'proxy', note: '代理 灰谷 悠' });
    expect(proxied.text).toMatch(/嶽澤 澪 つむぎ工房 .*代理 灰谷 悠 代理 13:00/);
    const excused = await day.organiser.visitor.submit(
      await day.organiser.visitor.get(morePath(proxied, '九十九 海里')),
      '/facts',
      { kind: 'excused' },
    );
    expect(excused.text).toMatch(/九十九 海里 .* 欠席連絡 来ました/);
    expect(counters(excused)).toBe('出席 2 まだ 1 欠席 1 確定 4');
    const came = await tap(day.organiser.visitor, excused, '九十九 海里', 'present');
    expect(counters(came)).toBe('出席 3 まだ 1 欠席 0 確定 4');
    const history = await day.reception(`/registrations/${registrationIn(came, '九十九 海里')}`);
    expect(history.text).toMatch(/これまでの記録 .*出席 .*受付 笹森 千歳 欠席連絡 .*受付 笹森 千歳/);
  });

  it('takes in a walk-in beyond the capacity with role and reason in one step, once however often it is sent', async () => {
    const blank = await day.reception('/walk-ins/new');
    expect(blank.text).toContain('当日参加を受け付ける');
    const form = { name: '都築 あやめ', kana: 'つづき あやめ', officeName: 'つむぎ工房', role: 'observer' };
    const [taken, again] = await Promise.all([
      day.organiser.visitor.submit(blank, '/walk-ins', form),
      day.organiser.visitor.submit(blank, '/walk-ins', form),
    ]);
    expect([taken.status, again.status]).toEqual([200, 200]);
    await day.organiser.visitor.submit(blank, '/walk-ins', { ...form, name: '都築 あやめ' });
    await day.organiser.visitor.submit(await day.reception('/walk-ins/new'), '/walk-ins', {
      name: '富樫 望',
      officeName: '',
    });
    const page = await day.reception();
    expect(page.text).toMatch(/つづき あやめ 都築 あやめ つむぎ工房 オブザーバー .* 出席 13:00/);
    expect(counters(page)).toBe('出席 5 まだ 1 欠席 0 確定 6');
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
    const blank = await day.reception('/walk-ins/new');
    const refused = await day.organiser.visitor.submit(blank, '/walk-ins', {
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
      { action: 'attendance.marked', n: 8 },
      { action: 'attendance.undone', n: 2 },
    ]);
  });
});
