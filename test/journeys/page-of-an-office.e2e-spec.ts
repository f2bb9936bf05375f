import { Applicant } from '../support/applicant.js';
import { OfficesAsked } from '../support/offices-asked.js';
import { textOf } from '../support/html-forms.js';
import { foundHost, type Organiser } from '../support/organiser.js';
import { useProduct } from '../support/product.js';
import { changedTables, tableSums } from '../support/table-sums.js';
import type { Answer, Visitor } from '../support/visitor.js';

const mailbox = 'madoguchi@tsumugi.example';

// A seminar on Friday 11 December 2026 in Tokyo with two places; the clock stands at 1 October. Offices and people are invented.
describe('the page of an office', () => {
  const product = useProduct({ env: { LIMIT_LINK_MAILS_PER_ADDRESS_PER_HOUR: '1000' } });
  let organiser: Organiser;
  let offices: OfficesAsked;
  let event: string;
  let tsumugi: string;
  let visitor: Visitor;

  const publish = (title: string, more: Record<string, string> = {}) =>
    organiser.publishEvent({
      title,
      sessions: [
        { date: '2026-12-11', start: '13:00', end: '16:30', pools: [{ mode: 'onsite', venue: '市民プラザ', capacity: 2 }, { mode: 'online' }] },
      ],
      deadline: { on: '2026-12-04', at: '17:00' },
      more: { joinUrl: 'https://meeting.example/j/1', ...more },
    }); // prettier-ignore

  /** Takes the link out of the newest mail to this address. */
  const page = async (address = mailbox, words = ''): Promise<Answer> => {
    await product.settle();
    const mail = product.sink.to(address).findLast((one) => one.subject.includes(words) && one.links.some((link) => link.includes('/office/'))); // prettier-ignore
    return visitor.get(product.linkIn(mail!, '/office/'));
  };
  const applies = (names: string[], seat: number, officeName = 'つむぎ工房', address = mailbox, more = {}) =>
    new Applicant(product, organiser.slug, event, address).apply({
      contactName: '窓口',
      officeName,
      people: names.map((name) => ({ name, seats: [seat] })),
      more,
    });
  /** The part about this event: the office comes to those of other tests, too. */
  const here = ({ html }: Answer) => html.split(`id="e-${event}"`)[1]!.split('<section')[0]!;
  const said = (at: Answer) => textOf(here(at));
  const idOf = (at: Answer, name: string) => new RegExp(`id="m-([0-9a-f-]{36})">${name}`).exec(here(at))![1]!;
  const act = (at: Answer, name: string, what: string, fields = {}) =>
    visitor.submit(at, `/registrations/${idOf(at, name)}/${what}`, fields);

  beforeAll(async () => {
    organiser = await foundHost(product);
    offices = new OfficesAsked(product, organiser);
    tsumugi = await offices.file('つむぎ工房', [mailbox, 'shisetsucho@tsumugi.example']);
  });

  beforeEach(async () => {
    product.sink.mails.length = 0;
    product.clock.set('2026-10-01T00:00:00Z');
    visitor = product.visitor();
    await organiser.logIn();
    event = await publish('相談の受け方');
  });

  it('comes with the confirmation, and shows by name who of the office comes and how', async () => {
    await applies(['灰谷 悠', '青砥 しおり', '榎戸 ひかる'], 0);
    const at = await page(mailbox, '受付');
    expect(at.text).toContain('つむぎ工房からのご参加');
    expect(said(at)).toContain('つむぎ工房から 3人');
    expect(said(at)).toMatch(/灰谷 悠さん.*確定.*榎戸 ひかるさん.*キャンセル待ち 1番目/s);
    expect(at.headers.get('cache-control')).toContain('no-store');
    const before = await tableSums(product.database);
    await visitor.get(at.path);
    await visitor.get(`${at.path.split('?')[0]}/events/${event}/cancellation`);
    expect(changedTables(before, await tableSums(product.database))).toEqual([]);
  });

  it('hands a place in line to a colleague as it stands, and tells both by name', async () => {
    await applies(['灰谷 悠', '青砥 しおり', '榎戸 ひかる'], 0, 'つむぎ工房', mailbox, { 'people.2.email': 'enokido@tsumugi.example' }); // prettier-ignore
    await applies(['湊 あかり'], 0, 'みなと舎', 'minato@minato.example');
    let at = await page(mailbox, '受付');
    const same = await act(at, '榎戸 ひかるさん', 'swap', { name: '榎戸 ひかる', kana: 'えのきど ひかる' });
    expect(same.status).toBe(422);
    expect(same.text).toContain('いまの方と同じお名前です');
    const twice = await act(at, '榎戸 ひかるさん', 'swap', { name: '灰谷 悠', kana: 'はいたに ゆう' });
    expect(twice.text).toContain('すでにこの催しに申し込んでいます');
    at = await act(at, '榎戸 ひかるさん', 'swap', { name: '笠井 りく', kana: 'かさい りく', email: 'kasai@tsumugi.example' }); // prettier-ignore
    expect(said(at)).toMatch(/笠井 りくさん.*キャンセル待ち 1番目/s);
    expect(said(at)).toMatch(/榎戸 ひかるさん.*取消/s);
    await product.settle();
    for (const address of [mailbox, 'enokido@tsumugi.example', 'kasai@tsumugi.example']) {
      const mail = await product.mailTo(address, '【交代】');
      expect(mail.subject).toContain('榎戸 ひかる様 → 笠井 りく様');
    }
    // a place that comes free is the colleague's, who stands where the other stood
    at = await act(at, '青砥 しおりさん', 'cancellation');
    expect(said(at)).toMatch(/笠井 りくさん.*確定/s);
    const pools = await product.database.sql('select taken, waiting from pool_count c join pool p on p.id = c.pool_id join session s on s.id = p.session_id where s.event_id = $1 and p.mode = $2', [event, 'onsite']); // prettier-ignore
    expect(pools).toEqual([{ taken: 2, waiting: 1 }]);
    // who gave it away can ask again, at the end of the line
    at = await act(at, '榎戸 ひかるさん', 'restoration');
    expect(said(at)).toMatch(/榎戸 ひかるさん.*キャンセル待ち 2番目/s);
  });

  it('changes the way of one, adds a colleague, and asks once before all are out', async () => {
    await applies(['灰谷 悠', '青砥 しおり'], 0);
    let at = await page(mailbox, '確定');
    const online = /value="([0-9a-f-]{36})"[^>]*>\s*<span>オンライン/.exec(here(at))![1]!;
    at = await act(at, '青砥 しおりさん', 'changes', { 'people.0.seats.s0': online });
    expect(said(at)).toMatch(/青砥 しおりさん.*確定\s*オンライン/s);
    const blank = await visitor.submit(at, `/events/${event}/people`, { 'people.0.name': '' });
    expect(blank.status).toBe(422);
    const typed = { 'people.0.name': '笠井 りく', 'people.0.kana': 'かさい りく', 'people.0.seats.s0': online };
    at = await visitor.submit(at, `/events/${event}/people`, typed);
    expect(said(at)).toContain('つむぎ工房から 3人');
    await product.settle();
    expect((await product.mailTo(mailbox, '【確定】')).text).toContain('笠井 りく様');
    const question = await visitor.get(`${at.path.split('?')[0]}/events/${event}/cancellation`);
    expect(question.text).toContain('灰谷 悠さん・青砥 しおりさん・笠井 りくさんの参加を取り消します');
    at = await visitor.submit(question, '/cancellation');
    expect(said(at)).toContain('つむぎ工房から 0人');
    expect(await offices.people(event)).toBe(0);
  });

  it('keeps offices with one mailbox apart, and drops neither', async () => {
    const [first, second] = [await offices.file('ひがし作業所', ['kyoyu@hojin.example']), await offices.file('にし作業所', ['kyoyu@hojin.example'])]; // prettier-ignore
    expect(first).not.toBe(second);
    await applies(['東 はるか'], 1, 'ひがし作業所', 'kyoyu@hojin.example');
    await applies(['西 みなも'], 1, 'にし作業所', 'kyoyu@hojin.example');
    await asksForLink('kyoyu@hojin.example');
    const mail = await product.mailTo('kyoyu@hojin.example', '2事業所');
    const links = mail.links.filter((link) => link.includes('/office/')).map((link) => link.replace(product.url, ''));
    expect(links).toHaveLength(2);
    const pages = await Promise.all(links.map((link) => visitor.get(link)));
    const texts = pages.map(({ text }) => text).sort((a, b) => (a.includes('ひがし') ? 0 : 1) - (b.includes('ひがし') ? 0 : 1)); // prettier-ignore
    expect([texts[0]!.includes('東 はるか'), texts[0]!.includes('西 みなも')]).toEqual([true, false]);
    expect([texts[1]!.includes('東 はるか'), texts[1]!.includes('西 みなも')]).toEqual([false, true]);
    const [east, west] = [pages.find(({ text }) => text.includes('東 はるか'))!, pages.find(({ text }) => text.includes('西 みなも'))!]; // prettier-ignore
    const foreign = await visitor.post(`${east.path.split('?')[0]}/registrations/${idOf(west, '西 みなもさん')}/cancellation`); // prettier-ignore
    expect(foreign.status).toBe(404);
    expect(await offices.people(event)).toBe(2);
  });

  it('answers an address the same, whoever it is, and writes to offices only', async () => {
    const known = await asksForLink(mailbox);
    const unknown = await asksForLink('nobody@elsewhere.example');
    expect([unknown.status, unknown.text]).toEqual([known.status, known.text]);
    await product.settle();
    expect(product.sink.to('nobody@elsewhere.example')).toHaveLength(0);
    expect(product.sink.to(mailbox)).toHaveLength(1);
    const rows = await product.database.sql(`select count(*)::int as n from mail where kind = 'registration.office-link' and to_address in ($1, $2) and created_at = $3 group by to_address`, [mailbox, 'nobody@elsewhere.example', product.clock.now()]); // prettier-ignore
    expect(rows).toEqual([{ n: 1 }, { n: 1 }]);
  });

  it('gives a link up for a new one, which goes to the addresses of the office', async () => {
    await asksForLink(mailbox);
    const at = await page(mailbox, '事業所のページ');
    const sent = await visitor.submit(at, '/links');
    expect(sent.text).toContain('前のリンクは、もう使えません');
    expect((await visitor.get(at.path)).status).toBe(404);
    await product.mailTo('shisetsucho@tsumugi.example', '事業所のページ');
    expect((await page('shisetsucho@tsumugi.example', '事業所のページ')).text).toContain('つむぎ工房');
  });

  it('shows who applied alone but leaves that to them; names that need care only where the office put them forward', async () => {
    await applies(['灰谷 悠'], 1, 'つむぎ工房', 'haitani@home.example');
    await asksForLink(mailbox);
    const at = await page(mailbox, '事業所のページ');
    expect(said(at)).toMatch(/灰谷 悠さん.*ご本人が申し込まれました/s);
    const base = at.path.split('?')[0]!;
    expect((await visitor.post(`${base}/registrations/${idOf(at, '灰谷 悠さん')}/cancellation`)).status).toBe(404);
    event = await publish('ステップアップ講座', { protectedNames: 'yes' });
    await applies(['灰谷 悠'], 1, 'つむぎ工房', 'haitani@home.example');
    expect((await visitor.get(base)).text).not.toContain('ステップアップ講座');
    await applies(['青砥 しおり'], 1);
    const with_ = await visitor.get(base);
    expect(said(with_)).toMatch(/つむぎ工房から 1人.*青砥 しおりさん/s);
  });

  it('awaits answers: applies over the form, or declines and takes it back', async () => {
    await offices.ask(event, tsumugi, 'mail', mailbox);
    await asksForLink(mailbox);
    let at = await page(mailbox, '事業所のページ');
    expect(at.text).toContain('お返事待ちが1件あります');
    at = await visitor.submit(at, '/decline', { word: '人手が足りません' });
    expect(at.text).not.toContain('お返事待ち');
    expect(await offices.answer(event, tsumugi)).toMatchObject({ declined: true, decline_word: '人手が足りません' });
    at = await visitor.submit(at, '/reopening');
    const form = await visitor.submit(at, '/opening');
    expect(form.text).toContain(mailbox);
    expect(await offices.answer(event, tsumugi)).toMatchObject({ declined: false, opened: 1, coming: 0 });
  });

  it('tells afterwards how many came, and not who', async () => {
    await applies(['灰谷 悠', '青砥 しおり'], 0);
    await page(mailbox, '確定');
    product.clock.set('2026-12-11T03:50:00Z');
    await organiser.logIn();
    const [one] = await product.database.sql<{ id: string }>(`select id from registration where event_id = $1 and name = '灰谷 悠'`, [event]); // prettier-ignore
    const desk = await organiser.visitor.get(organiser.path(`events/${event}/reception/registrations/${one!.id}`));
    await organiser.visitor.submit(desk, '/reception');
    product.clock.set('2026-12-12T00:00:00Z');
    await asksForLink(mailbox);
    const at = await page(mailbox, '事業所のページ');
    expect(at.text).toMatch(/これまでの参加.*相談の受け方.*2026年12月11日.*1人/s);
    expect(at.text).not.toContain('灰谷');
  });

  async function asksForLink(address: string): Promise<Answer> {
    const form = await visitor.get(`/w/${organiser.slug}/office-links`);
    return visitor.submit(form, '/office-links', { email: address });
  }
});
