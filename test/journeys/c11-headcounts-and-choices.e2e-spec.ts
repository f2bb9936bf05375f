import { Applicant, choicesOf } from '../support/applicant.js';
import { cellsOf } from '../support/day-of-event.js';
import { foundHost, type Organiser } from '../support/organiser.js';
import { useProduct } from '../support/product.js';

/** C11. Published: 11 offices brought 136 people to an online talk. Invented: how many came of each, and that they are headcounts. */
const heads = [30, 20, 16, 14, 12, 10, 10, 8, 6, 5, 5];

describe('C11: an online talk with numbers of people, and a visiting day to choose from', () => {
  const product = useProduct({ now: '2026-10-01T00:00:00Z' });
  let organiser: Organiser;
  let talk: string;
  let visits: string;

  beforeAll(async () => {
    organiser = await foundHost(product);
    talk = await organiser.publishEvent({
      title: 'オンライン講演会',
      sessions: [{ date: '2026-12-11', start: '13:30', end: '15:00', pools: [{ mode: 'online', capacity: 150 }] }],
      deadline: { on: '2026-12-04', at: '17:00' },
      more: { headcounts: 'yes', joinUrl: 'https://meeting.example/j/1' },
    });
  }, 60_000);

  const applicant = (eventId: string, name: string) =>
    new Applicant(product, organiser.slug, eventId, `${name}@tsumugi.example`);
  const group = (office: string, n: number) =>
    applicant(talk, `g${office}`).apply({
      contactName: '青砥 しおり',
      officeName: `つむぎ工房${office}`,
      people: [{ name: '', kana: '', seats: [0] }],
      more: { 'people.0.heads': String(n) },
    });
  const pools = (eventId: string) =>
    product.database.sql<{ taken: number; waiting: number }>(
      `select c.taken, c.waiting from pool p join pool_count c on c.pool_id = p.id join session s on s.id = p.session_id
       where p.event_id = $1 order by s.ordinal`,
      [eventId],
    );

  it('takes 136 people of 11 offices by their number, and page and mail say how many', async () => {
    for (const [n, count] of heads.entries()) {
      const result = await group(String(n + 1), count);
      expect(result.text).toContain(`${count}人の席をご用意しました`);
      expect(result.text).toContain(`${count}人(人数のみ)`);
    }
    expect(await pools(talk)).toEqual([{ taken: 136, waiting: 0 }]);
    const mail = await product.mailTo('g1@tsumugi.example', '確定');
    expect(mail.text).toContain('30人(人数のみ)');
    const list = await organiser.visitor.get(organiser.path(`events/${talk}/registrations`));
    expect(list.text).toContain('申込 0人 ＋136人 人数のみ');
    expect(list.text).toContain('11事業所');
  }, 60_000);

  it('lets a group wait whole where it does not fit, and seats a smaller one', async () => {
    const late = await group('12', 20);
    expect(late.text).toContain('キャンセル待ち 1番目');
    const small = await group('13', 14);
    expect(small.text).toContain('14人の席をご用意しました');
    expect(await pools(talk)).toEqual([{ taken: 150, waiting: 20 }]);
    // 16 leave: 16 of the 20 would fit, and nobody moves up
    await cancel('g3@tsumugi.example');
    expect(await pools(talk)).toEqual([{ taken: 134, waiting: 20 }]);
    await cancel('g13@tsumugi.example');
    expect(await pools(talk)).toEqual([{ taken: 140, waiting: 0 }]);
    expect((await product.mailTo('g12@tsumugi.example', '席が空きました')).text).toContain('20人(人数のみ)');
  });

  it('asks for a name or a number, and for names alone where the event takes no numbers', async () => {
    const one = applicant(talk, 'nobody');
    const refused = await one.apply({ contactName: '灰谷 悠', people: [{ name: '', kana: '', seats: [0] }] });
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('お名前を入れてください')]);
  });

  it('counts them beside 実 once they have come', async () => {
    product.clock.set('2026-12-11T04:00:00Z');
    await organiser.logIn();
    const reception = await organiser.visitor.get(organiser.path(`events/${talk}/reception`));
    const registrations = [
      ...new Set([...reception.html.matchAll(/name="registration"[^>]*value="([^"]+)"/g)].map(([, id]) => id!)),
    ];
    expect(registrations).toHaveLength(11);
    for (const registration of registrations) {
      const desk = await organiser.visitor.get(
        organiser.path(`events/${talk}/reception/registrations/${registration}`),
      );
      await organiser.visitor.submit(desk, '/facts', { kind: 'present' });
    }
    const attendance = await organiser.visitor.get(organiser.path(`events/${talk}/attendance`));
    expect(cellsOf(attendance)[1]![0]).toEqual(['全体', '140', '0 ＋140人 人数のみ', '11']);
  });

  describe('a visiting day with three offices and three dates', () => {
    beforeAll(async () => {
      product.clock.set('2026-10-01T00:00:00Z');
      await organiser.logIn();
      const places = ['なぎさ作業所', '北浦つながり舎', '瀬戸口商会'];
      visits = await organiser.publishEvent({
        title: '見学の日',
        sessions: ['2026-12-14', '2026-12-15', '2026-12-16'].flatMap((date) =>
          places.map((place) => ({
            title: `${place} ${date.slice(-2)}日`,
            ...{ date, start: '10:00', end: '11:30', choice: true },
            pools: [{ mode: 'onsite' as const, venue: place, capacity: 2 }],
          })),
        ),
        deadline: { on: '2026-12-07', at: '17:00' },
        more: { choose: '1' },
      });
    }, 60_000);

    const choosing = (...places: number[]) => Array.from({ length: 9 }, (_, n) => (places.includes(n) ? 0 : null));
    const visitor = (name: string, ...places: number[]) =>
      applicant(visits, name).apply({
        contactName: name,
        people: [{ name, kana: 'なまえ', seats: choosing(...places) }],
      });

    it('gives one of nine, each with its own limit', async () => {
      expect((await visitor('haitani', 4)).text).toContain('参加が確定しました');
      expect((await visitor('aoto', 4)).text).toContain('参加が確定しました');
      expect((await visitor('torigoe', 4)).text).toContain('キャンセル待ち 1番目');
      expect((await visitor('watanuki', 8)).text).toContain('参加が確定しました');
      expect((await pools(visits)).map(({ taken, waiting }) => `${taken}/${waiting}`)).toEqual([
        ...['0/0', '0/0', '0/0', '0/0', '2/1', '0/0', '0/0', '0/0', '1/0'],
      ]);
    });

    it('refuses two, and never lets two be at the same hour', async () => {
      const two = await visitor('makara', 0, 4);
      expect([two.status, two.text]).toEqual([422, expect.stringContaining('この中から選べるのは1つまでです')]);
      const none = await visitor('himuro');
      expect([none.status, none.text]).toEqual([422, expect.stringContaining('日程枠を1つ以上選んでください')]);
      const edit = await organiser.visitor.get(organiser.path(`events/${visits}/edit`));
      await organiser.visitor.submit(edit, '/edit', { choose: '2' });
      const clash = await visitor('tsukumo', 3, 4);
      expect([clash.status, clash.text]).toEqual([422, expect.stringContaining('時間が重なっています')]);
      expect((await visitor('kirishima', 3, 7)).text).toContain('参加が確定しました');
    });

    it('offers what was not chosen to a change', async () => {
      const my = product.linkIn(await product.mailTo('torigoe@tsumugi.example'), '/my/');
      const guest = product.visitor();
      const page = await guest.get(`${my.split('?')[0]}/change`);
      const other = choicesOf(page, 'people.0.seats.s5')[0]!;
      const changed = await guest.submit(page, '/changes', {
        'people.0.seats.s4': '',
        'people.0.seats.s5': other,
      });
      expect(changed.text).toContain('参加が確定しました');
    });
  });

  async function cancel(address: string) {
    const my = product.linkIn(await product.mailTo(address, '確定'), '/my/');
    const guest = product.visitor();
    const question = await guest.get(/href="([^"]*cancellation\?person=[^"]*)"/.exec((await guest.get(my)).html)![1]!);
    await guest.submit(question, '/cancellation');
  }
});
