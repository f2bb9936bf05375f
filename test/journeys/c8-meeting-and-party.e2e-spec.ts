import { Applicant } from '../support/applicant.js';
import { foundHost, type Organiser } from '../support/organiser.js';
import { useProduct } from '../support/product.js';

/** C8, a meeting and its party, joined separately. Published: main 13:30-16:30 with 50 places, party 18:00-20:00 with 18, 4,550 yen. */
describe('C8: a meeting with 50 places and a party with 18', () => {
  const product = useProduct({ now: '2026-10-01T00:00:00Z' });
  let organiser: Organiser;
  let eventId: string;

  beforeAll(async () => {
    organiser = await foundHost(product);
    eventId = await organiser.publishEvent({
      title: '意見交換会と交流会',
      sessions: [
        {
          title: '本会',
          date: '2026-12-11',
          start: '13:30',
          end: '16:30',
          pools: [{ mode: 'onsite', venue: '市民プラザ', capacity: 50 }],
        },
        {
          title: '交流会',
          date: '2026-12-11',
          start: '18:00',
          end: '20:00',
          optional: true,
          fee: 4550,
          pools: [{ mode: 'onsite', venue: '喫茶室', capacity: 18 }],
        },
      ],
      deadline: { on: '2026-12-04', at: '17:00' },
    });
  });

  const applicant = (name: string) => new Applicant(product, organiser.slug, eventId, `${name}@tsumugi.example`);
  const people = (name: string, count: number, party: boolean) =>
    Array.from({ length: count }, (_, n) => ({
      name: `${name}${n + 1}`,
      kana: 'なまえ',
      seats: [0, party ? 0 : null],
    }));

  it('seats 18 colleagues of one office at both, in the order written', async () => {
    const result = await applicant('first').apply({
      contactName: '青砥 しおり',
      officeName: 'つむぎ工房',
      people: people('青砥', 18, true),
    });
    expect(result.text).toContain('18人の席をご用意しました');
  });

  it('confirms the meeting and puts the party on the waiting list for the next person, and mail and page say the same', async () => {
    const next = applicant('haitani');
    const result = await next.apply({ contactName: '灰谷 悠', people: people('灰谷', 1, true) });
    expect(result.text).toContain('参加が確定しました');
    expect(result.text).toMatch(/会場 市民プラザ 確定 .*会場 喫茶室 キャンセル待ち 1番目/);
    const mail = await product.mailTo(next.email, '確定');
    expect(mail.text.replace(/\s+/g, ' ')).toContain(
      '本会 会場 市民プラザ 確定、交流会 会場 喫茶室 キャンセル待ち 1番目',
    );
  });

  it('moves the waiting person into the party in the moment somebody leaves it, and says so by mail', async () => {
    const first = await product.mailTo('first@tsumugi.example', '確定');
    const my = product.linkIn(first, '/my/');
    const visitor = product.visitor();
    const page = await visitor.get(`${my}/change`);
    const mainPool = /name="people\.0\.seats\.s0"[^>]*value="([^"]+)"/.exec(page.html)![1]!;
    const changed = await visitor.submit(page, '/changes', { 'people.0.seats.s0': mainPool, 'people.0.seats.s1': '' });
    expect(changed.status).toBe(200);
    const mail = await product.mailTo('haitani@tsumugi.example', '席が空きました');
    expect(mail.text.replace(/\s+/g, ' ')).toContain('交流会 会場 喫茶室 確定');
  });

  it('fills the meeting to 50 and lets the 51st wait', async () => {
    await applicant('second').apply({ contactName: '鳥越 いづみ', people: people('鳥越', 20, false) });
    await applicant('third').apply({ contactName: '綿貫 なお', people: people('綿貫', 11, false) });
    const last = await applicant('fourth').apply({ contactName: '真柄 たつき', people: people('真柄', 2, false) });
    expect(last.text).toContain('キャンセル待ち 1番目');
    expect(last.text).toContain('キャンセル待ち 2番目');
    expect(await pools()).toEqual([
      { capacity: 50, taken: 50, waiting: 2 },
      { capacity: 18, taken: 18, waiting: 0 },
    ]);
  });

  it('cancels on a confirmation page, moves the first in line up, and undoes while there is a line', async () => {
    const third = product.linkIn(await product.mailTo('third@tsumugi.example', '確定'), '/my/');
    const visitor = product.visitor();
    const my = await visitor.get(third);
    const ask = /href="([^"]*cancellation\?person=[^"]*)"/.exec(my.html)![1]!;
    const question = await visitor.get(ask);
    expect(question.text).toContain('参加を取り消しますか');
    expect(await pools()).toMatchObject([{ taken: 50, waiting: 2 }, {}]);
    const cancelled = await visitor.submit(question, '/cancellation');
    expect(cancelled.text).toContain('取り消しました');
    expect(await pools()).toMatchObject([{ taken: 50, waiting: 1 }, {}]);
    await product.mailTo('fourth@tsumugi.example', '席が空きました');
    const back = await visitor.submit(cancelled, '/restorations');
    expect(back.text).toContain('キャンセル待ち 2番目');
    expect(await pools()).toMatchObject([{ taken: 50, waiting: 2 }, {}]);
  });

  it('is one registration however often the form is sent, from one browser or two', async () => {
    const twice = applicant('twice');
    await twice.askForLink();
    const [one, two] = [await twice.openForm(), await twice.openForm()];
    const form = { contactName: '氷室 わかな', people: people('氷室', 1, false) };
    const answers = await Promise.all([
      twice.fill(one, form),
      twice.fill(one, form),
      twice.fill(two, form),
      twice.fill(two, form),
    ]);
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]));
    expect(new Set(answers.map((answer) => answer.path)).size).toBe(1);
    const rows = await product.database.sql(
      `select count(*)::int as n from registration r join person p on p.id = r.person_id where p.name like '氷室%'`,
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('never merges two names behind one mailbox, nor one name behind two', async () => {
    const shared = await applicant('first').apply({
      contactName: '青砥 しおり',
      people: [{ name: '別の人', kana: 'べつのひと', seats: [0, null] }],
    });
    expect(shared.status).toBe(200);
    const other = await applicant('other').apply({ contactName: '青砥 しおり', people: people('青砥', 1, false) });
    expect(other.status).toBe(200);
    const rows = await product.database.sql(
      `select (select count(*)::int from person where name = '青砥1') as same_name, (select count(*)::int from address where email = 'first@tsumugi.example') as one_mailbox`,
    );
    expect(rows).toEqual([{ same_name: 2, one_mailbox: 19 }]);
  });

  it('takes 4,550 yen at the party, once, and gives a numbered receipt whose reprint says so', async () => {
    const fees = () => organiser.visitor.get(organiser.path(`events/${eventId}/fees`));
    const before = await fees();
    expect(before.text).toContain('交流会: 4,550円 × 18席。受け取り 0円 / 81,900円');
    const seatOf = (html: string, name: string) =>
      new RegExp(`value="([0-9a-f-]{36})"[^<]*/?>(?:(?!</form>).)*${name}さんの参加費を受け取った`, 's').exec(
        html,
      )![1]!;
    const seat = seatOf(before.html, '灰谷1');
    const path = organiser.path(`events/${eventId}/fees`);
    await organiser.visitor.post(path, { seat });
    const taken = await organiser.visitor.post(path, { seat });
    expect(taken.text).toContain('受け取り 4,550円 / 81,900円');
    expect(taken.text).toContain('受領 No.1');

    const my = product.linkIn(await product.mailTo('haitani@tsumugi.example', '席が空きました'), '/my/').split('?')[0]!;
    const guest = product.visitor();
    const mine = await guest.get(my);
    expect(mine.text).toMatch(/灰谷1様 交流会 4,550円 お支払いずみ/);
    const receipt = await guest.submit(mine, '/receipts', { addressee: '灰谷商店' });
    expect(receipt.text).toMatch(
      /No\. 0001 領収書 灰谷商店 様 金 4,550円 也 ただし、意見交換会と交流会 交流会 参加費として/,
    );
    expect(receipt.text).not.toContain('再発行');
    const again = await guest.submit(await guest.get(my), '/receipts', { addressee: '別の名前' });
    expect(again.text).toContain('No. 0001 領収書 再発行 灰谷商店 様');
    // Nobody opens the receipt of somebody else.
    const other = product.linkIn(await product.mailTo('second@tsumugi.example', '確定'), '/my/').split('?')[0]!;
    expect((await guest.get(`${other}/receipts/${receipt.path.split('/').at(-1)!}`)).status).toBe(404);
  });

  it('takes a payment back, and never gives its number again', async () => {
    const path = organiser.path(`events/${eventId}/fees`);
    const page = await organiser.visitor.get(path);
    const undone = await organiser.visitor.submit(page, '/undoing');
    expect(undone.text).toContain('受け取り 0円 / 81,900円');
    const seat = undone.forms
      .find(({ action }) => action.endsWith('/fees'))!
      .fields.find(([name]) => name === 'seat')![1];
    const taken = await organiser.visitor.post(path, { seat });
    expect(taken.text).toContain('受領 No.2');
    const main = await product.database.sql<{ id: string }>(
      `select s.id from seat s join session n on n.id = s.session_id where n.event_id = $1 and n.fee = 0 and s.state = 'confirmed' limit 1`,
      [eventId],
    );
    expect((await organiser.visitor.post(path, { seat: main[0]!.id })).text).toContain('参加費はありません');
  });

  async function pools() {
    return product.database.sql(
      `select p.capacity, c.taken, c.waiting from pool p join pool_count c on c.pool_id = p.id join session s on s.id = p.session_id order by s.ordinal`,
    );
  }
});
