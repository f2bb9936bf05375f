import { Applicant } from '../support/applicant.js';
import { foundHost, type Organiser } from '../support/organiser.js';
import { useProduct } from '../support/product.js';
import type { Answer } from '../support/visitor.js';
import { xlsxCells } from '../support/xlsx-cells.js';

/** An event as it goes: a wrong address, a caller taken down twice, somebody who rather joins online. */
describe('what staff put right', () => {
  const product = useProduct({ now: '2026-11-01T00:00:00Z' });
  let organiser: Organiser;
  let eventId: string;

  const list = (rest = '') => organiser.path(`events/${eventId}/registrations${rest}`);
  const open = (rest = ''): Promise<Answer> => organiser.visitor.get(list(rest));
  const idOf = async (name: string): Promise<string> => {
    const [row] = await product.database.sql<{ id: string }>('select id from registration where name = $1 and event_id = $2', [name, eventId]); // prettier-ignore
    return row!.id;
  };

  /** By telephone. */
  const callIn = async (name: string, kana: string, more: Record<string, string> = {}) => {
    product.clock.advance(60_000);
    const form = await organiser.visitor.get(organiser.path(`events/${eventId}/admissions/new`));
    const [first] = /name="people.0.seats.s0"[^>]*value="([^"]+)"/.exec(form.html)?.slice(1) ?? [];
    const answer = await organiser.visitor.submit(form, '/admissions', {
      contactName: name, 'people.0.name': name, 'people.0.kana': kana, 'people.0.seats.s0': first!, ...more,
    }); // prettier-ignore
    expect(answer.status).toBe(200);
  };

  beforeAll(async () => {
    organiser = await foundHost(product);
    eventId = await organiser.publishEvent({
      title: '面談ワークショップ',
      sessions: [
        { date: '2026-12-18', start: '13:00', end: '16:30', pools: [{ mode: 'onsite', venue: '市民プラザ', capacity: 3 }, { mode: 'online' }] },
      ],
    }); // prettier-ignore
    const himuro = new Applicant(product, organiser.slug, eventId, 'himuro@hidmari.example');
    await himuro.apply({ contactName: '氷室 わかな', officeName: '就労支援室 ひだまり', people: [{ name: '氷室 わかな', kana: 'ひむろ わか', seats: [0] }] }); // prettier-ignore
    await callIn('髙橋 蓮', 'たかはし れん', { officeName: 'つむぎ工房', contactPhone: '03-0000-1111' });
    await callIn('灰谷 悠', 'はいたに ゆう', { officeName: '南浜ワークス' });
    // the line: taken down a second time, on the same telephone
    await callIn('霧島 晶', 'きりしま あきら', { officeName: '北浦つながり舎' });
    await callIn('高橋　蓮', 'たかはし れん', { contactPhone: '０３ ００００ １１１１' });
    await product.settle();
  }, 90_000);

  describe('a wrong address', () => {
    let oldLink: string;

    beforeAll(async () => {
      oldLink = product.linkIn(await product.mailTo('himuro@hidmari.example', '【確定】'), '/my/');
      const page = await open(`/${await idOf('氷室 わかな')}/correction`);
      const saved = await organiser.visitor.submit(page, '/correction', {
        'person.kana': 'ひむろ わかな', contactEmail: 'himuro@hidamari.example',
      }); // prettier-ignore
      expect([saved.status, saved.text]).toEqual([200, expect.stringContaining('前のリンクは使えなくしました')]);
      await product.settle();
    });

    it('kills the old links, tells the old address no names, and writes to the new one', async () => {
      expect((await product.visitor().get(oldLink)).status).toBe(404);
      const told = await product.mailTo('himuro@hidmari.example', '【連絡先の変更】');
      expect(`${told.subject} ${told.text}`).not.toMatch(/氷室|わかな|hidamari/);
      expect(told.links.some((link) => link.includes('/my/'))).toBe(false);
      const fresh = await product.mailTo('himuro@hidamari.example', '【申込のページのリンク】');
      const mine = await product.visitor().get(product.linkIn(fresh, '/my/'));
      expect([mine.status, mine.text]).toEqual([200, expect.stringContaining('氷室 わかな')]);
    });

    it('shows what stood there before, on the page and beside the list; the trail of audit holds ids alone', async () => {
      const id = await idOf('氷室 わかな');
      for (const page of [await open(`/${id}`), await open(`?open=${id}`)]) {
        expect(page.text).toMatch(
          /連絡先のメールアドレスを直しました himuro@hidmari.example → himuro@hidamari.example/,
        );
        expect(page.text).toMatch(/ふりがなを直しました ひむろ わか → ひむろ わかな/);
      }
      const trail = await product.database.sql<{ whole: string }>(`select a::text as whole from audit a where action = 'registration.corrected'`); // prettier-ignore
      expect(trail.map(({ whole }) => /氷室|himuro/.test(whole))).toEqual([false]);
      expect((await open('?mark=corrected')).text).toContain('1人が当てはまります');
    });

    it('sends a lost link once more, and it is the same one', async () => {
      const before = product.linkIn(
        await product.mailTo('himuro@hidamari.example', '【申込のページのリンク】'),
        '/my/',
      );
      product.clock.advance(60_000);
      const sent = await organiser.visitor.submit(await open(`/${await idOf('氷室 わかな')}`), '/link');
      expect(sent.status).toBe(200);
      await product.settle();
      const mails = product.sink.to('himuro@hidamari.example').filter(({ subject }) => subject.includes('リンク'));
      expect(mails.length).toBe(2);
      expect(product.linkIn(mails[1]!, '/my/')).toBe(before);
    });
  });

  it('moves somebody who rings up from the room to the screen, and the next in line gets the place', async () => {
    expect((await open('?state=waiting')).text).toMatch(/霧島 晶.*キャンセル待ち 1番目/);
    const page = await open(`/${await idOf('灰谷 悠')}/correction`);
    const online = [...page.html.matchAll(/name="person.seats.s0"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="person.seats.s0"/g)].map((found) => found[1] ?? found[2]!)[1]!; // prettier-ignore
    const saved = await organiser.visitor.submit(page, '/correction', { 'person.seats.s0': online });
    expect(saved.text).toMatch(/会場 市民プラザ → オンライン/);
    expect((await open(`/${await idOf('霧島 晶')}`)).text).toMatch(/キャンセル待ち → 確定/);
  });

  describe('one caller taken down twice', () => {
    const shown = async () => (await open()).text;

    it('is one person once merged, with the better seat, and two again where that was wrong', async () => {
      const [kept, other] = [await idOf('高橋 蓮'), await idOf('髙橋 蓮')];
      expect(await shown()).toMatch(/申込 5人 .*同じ方かもしれない申込 1組/);
      const pairs = await open('/doubles');
      expect(pairs.text).toMatch(/髙橋 蓮 .*つむぎ工房.*高橋 蓮/);
      const merge = pairs.forms.find(({ fields }) =>
        fields.some(([name, value]) => name === 'kept' && value === kept),
      )!;
      // the one in line is kept: the seat of the other comes over
      const merged = await organiser.visitor.post(merge.action, Object.fromEntries(merge.fields));
      expect([merged.status, merged.text]).toEqual([
        200,
        expect.stringMatching(/2つの申込をまとめました.*キャンセル待ち → 確定/),
      ]);
      expect(await shown()).toMatch(/申込 4人/);
      expect(await shown()).not.toContain('同じ方かもしれない');
      const gone = await open(`/${other}`);
      expect(gone.text).toContain('別の申込にまとめてあります');
      const apart = await organiser.visitor.submit(gone, '/separation');
      expect(apart.text).toContain('2つの申込に戻しました');
      expect(await shown()).toMatch(/申込 5人/);
      expect((await open(`/${other}`)).text).toMatch(/確定 .*会場 市民プラザ|会場 市民プラザ 確定/);
      expect((await open('?state=waiting')).text).toMatch(/高橋 蓮.*キャンセル待ち 1番目/);
    });

    it('may be two people: then nobody asks again', async () => {
      const pairs = await open('/doubles');
      expect((await organiser.visitor.get(organiser.path('doubles'))).text).toContain('面談ワークショップ');
      const told = await organiser.visitor.submit(pairs, '/apart');
      expect(told.text).toMatch(/別の人として覚えました.*同じ方かもしれない申込はありません/);
      expect(await shown()).not.toContain('同じ方かもしれない');
    });
  });

  describe('the list', () => {
    it('finds by kana and old kanji without a name in the address, and its filters stay there', async () => {
      const found = await organiser.visitor.submit(await open('?state=waiting'), '/searches', { q: 'タカハシ' });
      expect(found.path).toMatch(/registrations\?state=waiting&search=[0-9a-f-]{36}$/);
      expect(found.text).toMatch(/1人が当てはまります.*高橋 蓮/);
      const all = await organiser.visitor.submit(await open(), '/searches', { q: '高橋' });
      expect(all.text).toContain('2人が当てはまります');
      expect((await open('?mode=online')).text).toMatch(/1人が当てはまります.*灰谷 悠/);
      expect((await open('?channel=link')).text).toMatch(/1人が当てはまります.*氷室 わかな/);
    });

    it('shows the same people by office, each number with its people behind it', async () => {
      const page = await open('?view=offices');
      const link = /href="([^"]*office=[^"]*)">1</.exec(page.html)![1]!.replaceAll('&amp;', '&');
      expect((await organiser.visitor.get(link)).text).toMatch(/この事業所の方だけ/);
    });

    it('leaves as files that hold what it shows, in its order', async () => {
      const page = await open('?sort=applied');
      const names = [...page.html.matchAll(/<th scope="row"[^>]*><a[^>]*>([^<]*)</g)].map(([, name]) => name);
      expect(names.length).toBe(5);
      const csv = await (await organiser.visitor.raw('GET', list('/list.csv?sort=applied'))).text();
      expect(csv.trim().split('\r\n').slice(1).map((line) => line.split(',')[1])).toEqual(names); // prettier-ignore
      const book = await organiser.visitor.raw('GET', list('/list.xlsx?sort=applied&mode=online'));
      const [rows] = Object.values(xlsxCells(Buffer.from(await book.arrayBuffer())));
      expect(rows!.flat().filter((cell) => typeof cell === 'string' && /灰谷|髙橋|氷室/.test(cell))).toEqual([
        '灰谷 悠',
      ]);
    });

    it('does something with several after a look at whom it concerns', async () => {
      const waiting = await open('?state=waiting');
      const form = waiting.forms.find(({ action }) => action.includes('/selections'))!;
      const look = await organiser.visitor.post(form.action, { all: 'yes', deed: 'promotion' });
      expect(look.text).toMatch(/1人の席を確定します.*高橋 蓮/);
      expect((await open('?state=waiting')).text).toContain('キャンセル待ち 1番目');
      const refused = await organiser.visitor.submit(look, '/deeds');
      expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('理由を書いてください')]);
      const done = await organiser.visitor.submit(refused, '/deeds', { reason: '補助席を用意' });
      expect(done.text).toContain('1人の席を確定しました');
      expect(done.text).toMatch(/キャンセル待ち 0/);
    });
  });
});
