import { askPeople } from '../support/campaign-desk.js';
import { Applicant, type ApplicantPerson, choicesOf } from '../support/applicant.js';
import { foundHost, type Organiser } from '../support/organiser.js';
import { useProduct } from '../support/product.js';
import { QuestionnaireDesk } from '../support/questionnaire-desk.js';

// A meeting on Thursday 17 December 2026, 13:30 in Tokyo, at a place and online; the clock stands at 1 October.
describe('whom mails reach', () => {
  const product = useProduct({ env: { LIMIT_LINK_MAILS_PER_ADDRESS_PER_HOUR: '1000' } });
  let organiser: Organiser;
  let event: string;
  const here = (rest = '') => organiser.path(`events/${event}${rest}`);
  const subjectsTo = (address: string) => product.sink.to(address).map(({ subject }) => subject);

  beforeAll(async () => {
    organiser = await foundHost(product);
  });

  beforeEach(async () => {
    product.sink.mails.length = 0;
    product.clock.set('2026-10-01T00:00:00Z');
    await organiser.logIn();
    event = await organiser.publishEvent({
      title: '秋の連絡会議',
      sessions: [
        {
          date: '2026-12-17',
          start: '13:30',
          end: '16:30',
          pools: [
            { mode: 'onsite', venue: '市民プラザ', capacity: 1 },
            { mode: 'online', capacity: 20 },
          ],
        },
      ],
      more: { joinUrl: 'https://meet.example/123' },
    });
  });

  it('a moved date is told to the confirmed, the waiting and the invited who are silent; not to who has answered or left', async () => {
    await applies('a', [{ name: 'あおと', seats: [0] }]);
    await applies('b', [{ name: 'びとう', seats: [0] }]);
    await applies('c', [{ name: 'ちば', seats: [1] }]);
    await leave('c');
    const [silent, came] = [await filed('しおり', 'd'), await filed('いぶき', 'e')];
    await askPeople(organiser, event, [silent, came]);
    const invited = await product.mailTo('e@tsumugi.example', 'のご案内');
    const answering = product.visitor();
    const form = await answering.get(product.linkIn(invited, '/r/'));
    await answering.submit(form, '/r/', {
      contactName: 'いぶき',
      'people.0.name': 'いぶき',
      'people.0.seats.s0': choicesOf(form, 'people.0.seats.s0')[1]!,
    });
    await product.mailTo('d@tsumugi.example', 'のご案内');
    await product.settle();

    const edit = await organiser.visitor.get(here('/edit'));
    expect(edit.text).toContain('変えて保存すると、4人にメールで知らせます');
    await organiser.visitor.submit(edit, `/events/${event}`, { 'sessions.0.date': '2026-12-10' });
    await product.settle();
    const moved = product.sink.mails.filter(({ subject }) => subject.includes('変わりました'));
    expect(moved.map(({ to }) => to).sort()).toEqual(['a', 'b', 'd', 'e'].map((name) => `${name}@tsumugi.example`));
    expect(new Set(moved.map(({ subject }) => subject))).toEqual(
      new Set(['開催日が12月17日から12月10日に変わりました【秋の連絡会議】']),
    );
    for (const { text } of moved)
      expect(text).toMatch(/変更前: 2026年12月17日\(木\) 13:30〜16:30\n.*変更後: 2026年12月10日\(木\) 13:30〜16:30/);
  });

  it('says from what each was last told: two moves are one for who has heard of neither, and none is told of what is back', async () => {
    await applies('a', [{ name: 'あおと', seats: [0] }]);
    await product.settle();
    await move({ 'sessions.0.date': '2026-12-10' });
    await product.settle();
    product.clock.set('2026-10-01T01:00:00Z');
    await applies('b', [{ name: 'びとう', seats: [1] }]);
    await product.settle();
    product.sink.mails.length = 0;
    await product.database.sql(`update mail set settled_at = $1 where dedupe_key like 'received:%' and subject_id = $2 and to_address = 'b@tsumugi.example'`, [product.clock.now(), event]); // prettier-ignore
    await hold(async () => {
      await move({ 'sessions.0.date': '2026-12-11' });
      await move({ 'sessions.0.date': '2026-12-18' });
    });
    await product.settle();
    expect(product.sink.mails.map(({ to, subject }) => `${to} ${subject}`).sort()).toEqual([
      'a@tsumugi.example 開催日が12月10日から12月18日に変わりました【秋の連絡会議】',
      'b@tsumugi.example 開催日が12月10日から12月18日に変わりました【秋の連絡会議】',
    ]);
    product.sink.mails.length = 0;
    product.clock.set('2026-10-01T02:00:00Z');
    await hold(async () => {
      await move({ 'sessions.0.date': '2026-12-11' });
      await move({ 'sessions.0.date': '2026-12-18' });
    });
    await product.settle();
    expect(product.sink.mails).toEqual([]);
  });

  it('a colleague with an own address gets the own mails there, with a page that shows nobody else', async () => {
    await applies('madoguchi', [
      { name: '灰谷 悠', seats: [1] },
      { name: '森 一郎', seats: [1] },
      { name: '青砥 しおり', seats: [1] },
    ], { 'people.1.email': 'Mori@tsumugi.example' }); // prettier-ignore
    const own = await product.mailTo('mori@tsumugi.example', '【確定】');
    expect(own.text).toMatch(/^森 一郎様\n/);
    expect(own.text).not.toMatch(/灰谷 悠様:|青砥/);
    const page = await product.visitor().get(product.linkIn(own, '/my/'));
    expect([page.status, page.text.includes('森 一郎様'), /灰谷|青砥/.test(page.text)]).toEqual([200, true, false]);

    const reminders = await organiser.visitor.get(here('/reminders'));
    await organiser.visitor.submit(reminders, '/reminders');
    product.clock.set('2026-12-16T23:00:00Z');
    const join = await product.mailTo('mori@tsumugi.example', '参加のリンク】');
    const shared = await product.mailTo('madoguchi@tsumugi.example', '参加のリンク】');
    expect(new Set(join.links.filter((link) => link.includes('/my/'))).size).toBe(1);
    expect(join.text).toContain('転送しないで');
    expect(shared.text).toMatch(/灰谷 悠様の参加のページ\n.*\n- 青砥 しおり様の参加のページ\n/);
    expect(shared.text).not.toMatch(/森 一郎|転送しないで/);

    product.clock.set('2026-12-17T08:00:00Z');
    await organiser.logIn();
    const desk = new QuestionnaireDesk(organiser, event);
    await desk.begin('empty');
    await desk.define({ title: 'アンケート' }, [{ kind: 'TEXT', label: 'よかったこと' }]);
    await desk.request();
    await product.settle();
    const asked = product.sink.mails.filter(({ subject }) => subject.startsWith('【アンケートのお願い】'));
    const links = (to: string) => asked.filter((mail) => mail.to === to).map((mail) => mail.links.filter((link) => link.includes('/q/')).length); // prettier-ignore
    expect([asked.length, links('mori@tsumugi.example'), links('madoguchi@tsumugi.example')]).toEqual([2, [1], [2]]);
    // Nobody learns over their own page what a colleague was asked.
    const mine = await product.visitor().get(product.linkIn(own, '/my/'));
    expect(mine.html.match(/\/q\//g)).toHaveLength(1);
  });

  it('two applications of one mailbox stay two, and nobody on them is dropped', async () => {
    await applies('madoguchi', [{ name: '灰谷 悠', seats: [1] }, { name: '森 一郎', seats: [1] }]); // prettier-ignore
    await applies('madoguchi', [{ name: '青砥 しおり', seats: [1] }]);
    const reminders = await organiser.visitor.get(here('/reminders'));
    await organiser.visitor.submit(reminders, '/reminders');
    product.clock.set('2026-12-16T00:00:00Z');
    await product.mailTo('madoguchi@tsumugi.example', '【明日 12月17日(木)】');
    await product.settle();
    const mails = product.sink.mails.filter(({ subject }) => subject.startsWith('【明日'));
    expect(mails.map(({ text }) => [...text.matchAll(/(\S+ \S+)様: オンライン/g)].map(([, name]) => name)).sort()).toEqual([
      ['灰谷 悠', '森 一郎'],
      ['青砥 しおり'],
    ].sort()); // prettier-ignore
  });

  it('cancelling one of three says by name who is out and who is in, on the page and in the mail', async () => {
    await applies('madoguchi', [
      { name: '灰谷 悠', seats: [1] },
      { name: '森 一郎', seats: [1] },
      { name: '青砥 しおり', seats: [1] },
    ]); // prettier-ignore
    const visitor = product.visitor();
    const my = product.linkIn(await product.mailTo('madoguchi@tsumugi.example', '【確定】'), '/my/');
    const ask = await visitor.get(`${my}/cancellation?person=${await registrationOf('森 一郎')}`);
    const done = await visitor.submit(ask, '/cancellation');
    expect(done.text).toContain('森 一郎様の参加を取り消しました。');
    expect(done.text).toContain('引き続き参加: 灰谷 悠様・青砥 しおり様');
    expect(done.text).not.toContain('参加が確定しました');
    const mail = await product.mailTo('madoguchi@tsumugi.example', '取り消しました');
    expect(mail.subject).toBe('森 一郎様の参加を取り消しました【12月17日(木) 秋の連絡会議】');
    expect(mail.text).toContain('引き続き参加: 灰谷 悠様・青砥 しおり様');
  });

  it('the link of one person changes and cancels that person only, also where another one is named', async () => {
    await applies('madoguchi', [{ name: '灰谷 悠', seats: [1] }, { name: '森 一郎', seats: [1] }], { 'people.1.email': 'mori@tsumugi.example' }); // prettier-ignore
    const my = product.linkIn(await product.mailTo('mori@tsumugi.example', '【確定】'), '/my/');
    const visitor = product.visitor();
    const other = await registrationOf('灰谷 悠');
    await visitor.post(`${my}/cancellation`, { person: other });
    expect(await liveNames()).toEqual(['森 一郎', '灰谷 悠']);
    await visitor.post(`${my}/cancellation`);
    expect(await liveNames()).toEqual(['灰谷 悠']);
    await product.settle();
    expect(subjectsTo('madoguchi@tsumugi.example').filter((one) => one.includes('取り消し'))).toHaveLength(1);
    expect(subjectsTo('mori@tsumugi.example').filter((one) => one.includes('取り消し'))).toHaveLength(1);
    expect((await visitor.post(`${my}/restorations`, { person: other })).status).toBe(404);
  });

  it('an own address can be given later, on my page, and is told how things stand', async () => {
    await applies('madoguchi', [{ name: '灰谷 悠', seats: [1] }, { name: '森 一郎', seats: [1] }]); // prettier-ignore
    const my = product.linkIn(await product.mailTo('madoguchi@tsumugi.example', '【確定】'), '/my/');
    const visitor = product.visitor();
    const form = await visitor.get(`${my}/change`);
    const wrong = await visitor.submit(form, '/changes', { 'people.1.email': 'mori@' });
    expect([wrong.status, wrong.html.includes('value="mori@"')]).toEqual([422, true]);
    const changed = await visitor.submit(form, '/changes', { 'people.1.email': 'mori@tsumugi.example' });
    expect(changed.status).toBe(200);
    const mail = await product.mailTo('mori@tsumugi.example', '【申込内容の変更】');
    expect(mail.text).toMatch(/^森 一郎様\n/);
  });

  it('a wrong address stands at whose it is, also where somebody else was cancelled while the form was open', async () => {
    await applies('madoguchi', [{ name: '灰谷 悠', seats: [1] }, { name: '森 一郎', seats: [1] }, { name: '青砥 しおり', seats: [1] }]); // prettier-ignore
    const my = product.linkIn(await product.mailTo('madoguchi@tsumugi.example', '【確定】'), '/my/');
    const visitor = product.visitor();
    const form = await visitor.get(`${my}/change`);
    await visitor.post(`${my}/cancellation`, { person: await registrationOf('灰谷 悠') });
    const wrong = await visitor.submit(form, '/changes', { 'people.1.email': 'mori@' });
    expect([wrong.status, wrong.text.includes('灰谷 悠')]).toEqual([422, false]);
    const before = wrong.html.slice(0, wrong.html.indexOf('value="mori@"'));
    expect(/[^]*(森 一郎|青砥 しおり)(?:様|さん)/.exec(before)?.[1]).toBe('森 一郎');
    const changed = await visitor.submit(wrong, '/changes', { 'people.1.email': 'mori@tsumugi.example' });
    expect(changed.status).toBe(200);
    expect((await product.mailTo('mori@tsumugi.example', '【申込内容の変更】')).text).toMatch(/^森 一郎様\n/);
  });

  it('a mail in やさしい日本語 opens its page in it', async () => {
    const easy = new Applicant(product, organiser.slug, event, 'easy@tsumugi.example');
    await easy.visitor.get(`/w/${organiser.slug}/events/${event}?lang=ja-easy`);
    await easy.apply({ contactName: 'トゥイ', people: [{ name: 'トゥイ', seats: [1] }] });
    const mail = await product.mailTo('easy@tsumugi.example', '参加できます');
    const page = await product.visitor().get(product.linkIn(mail, '/my/'));
    expect(page.text).toContain('参加 できます');
    const again = await product.visitor().get(product.linkIn(mail, '/my/'));
    expect([page.status, again.text]).toEqual([200, page.text]);
  });

  async function applies(box: string, people: ApplicantPerson[], more: Record<string, string> = {}): Promise<void> {
    const applicant = new Applicant(product, organiser.slug, event, `${box}@tsumugi.example`);
    await applicant.askForLink();
    const result = await applicant.fill(await applicant.openForm(), { contactName: people[0]!.name, people, more });
    expect(result.status).toBe(200);
  }

  async function leave(box: string): Promise<void> {
    const visitor = product.visitor();
    const my = product.linkIn(await product.mailTo(`${box}@tsumugi.example`, '【確定】'), '/my/');
    await visitor.submit(await visitor.get(`${my}/cancellation`), '/cancellation');
    await product.settle();
  }

  async function move(fields: Record<string, string>): Promise<void> {
    const page = await organiser.visitor.get(here('/edit'));
    const saved = await organiser.visitor.submit(page, `/events/${event}`, fields);
    expect([saved.status, saved.path]).toEqual([200, here()]);
  }

  /** What is told of an event waits in the outbox until this is done, as where the worker stands still for a while. */
  async function hold(deed: () => Promise<void>): Promise<void> {
    await product.database.sql(`create or replace function wait_in_outbox() returns trigger language plpgsql as $$ begin new.done_at := now(); return new; end $$`); // prettier-ignore
    await product.database.sql('create trigger wait_in_outbox before insert on outbox_delivery for each row execute function wait_in_outbox()'); // prettier-ignore
    await deed();
    await product.database.sql('drop trigger wait_in_outbox on outbox_delivery');
    await product.database.sql('update outbox_delivery set done_at = null where fact_id in (select id from outbox order by occurred_at desc, id desc limit 2)'); // prettier-ignore
  }

  async function filed(name: string, box: string): Promise<string> {
    const [row] = await product.database.sql<{ id: string }>(
      `with p as (insert into person (id, workspace_id, name, kana, search, created_at)
                  select uuidv7(), workspace_id, $2, $2, $2, now() from event where id = $1 returning id, workspace_id)
       insert into address (id, workspace_id, email, person_id, name_key, created_at)
       select uuidv7(), workspace_id, $3, id, $2, now() from p returning person_id as id`,
      [event, name, `${box}@tsumugi.example`],
    );
    return row!.id;
  }

  async function registrationOf(name: string): Promise<string> {
    const [row] = await product.database.sql<{ id: string }>(
      'select r.id from registration r join person p on p.id = r.person_id where r.event_id = $1 and p.name = $2',
      [event, name],
    );
    return row!.id;
  }

  const liveNames = async () =>
    (
      await product.database.sql<{ name: string }>(
        'select p.name from registration r join person p on p.id = r.person_id where r.event_id = $1 and r.live order by p.name',
        [event],
      )
    ).map(({ name }) => name);
});
