import { askPeople } from '../support/campaign-desk.js';
import { Applicant } from '../support/applicant.js';
import { foundHost, type Organiser } from '../support/organiser.js';
import { useProduct } from '../support/product.js';
import { statementsOf } from '../support/statements.js';

/** What happens to those who are registered when staff change their event, and what staff may decide about places. */
describe('changes to a published event', () => {
  const product = useProduct({ now: '2026-10-01T00:00:00Z', env: { LIMIT_LINK_MAILS_PER_ADDRESS_PER_HOUR: '1000' } });
  let organiser: Organiser;
  let eventId: string;

  beforeAll(async () => {
    organiser = await foundHost(product);
  });

  beforeEach(async () => {
    product.sink.mails.length = 0;
    eventId = await organiser.publishEvent({
      title: '面談ワークショップ',
      sessions: [
        {
          date: '2026-12-18',
          start: '13:00',
          end: '16:30',
          pools: [{ mode: 'onsite', venue: '市民プラザ', capacity: 1 }],
        },
      ],
      deadline: { on: '2026-12-11', at: '17:00' },
    });
  });

  const applicant = (name: string) => new Applicant(product, organiser.slug, eventId, `${name}@tsumugi.example`);
  const alone = (name: string) => ({ contactName: name, people: [{ name, seats: [0] }] });
  const edit = async (changes: Record<string, string>) => {
    const page = await organiser.visitor.get(organiser.path(`events/${eventId}/edit`));
    const saved = await organiser.visitor.submit(page, `/events/${eventId}`, changes);
    expect(saved.status).toBe(200);
    await product.settle();
  };

  it('tells everybody who holds or awaits a seat once, in the words of the new date', async () => {
    await applicant('a').apply(alone('あおと'));
    await applicant('b').apply(alone('びとう'));
    await edit({ 'sessions.0.date': '2026-12-19' });
    const moved = product.sink.mails.filter((mail) => mail.subject.includes('変わりました'));
    expect(moved.map((mail) => mail.to).sort()).toEqual(['a@tsumugi.example', 'b@tsumugi.example']);
    expect(moved[0]!.text).toContain('2026年12月19日(土)');
  });

  it('tells nobody of a change of wording', async () => {
    await applicant('a').apply(alone('あおと'));
    await edit({ title: '面談ワークショップ(初級)' });
    expect(product.sink.mails.filter((mail) => mail.subject.includes('変わりました'))).toEqual([]);
  });

  it('moves up those in line when the capacity is raised, with their mails', async () => {
    for (const name of ['a', 'b', 'c']) await applicant(name).apply(alone(name));
    await edit({ 'sessions.0.pools.0.capacity': '2' });
    const promoted = product.sink.mails.filter((mail) => mail.subject.includes('席が空きました'));
    expect(promoted.map((mail) => mail.to)).toEqual(['b@tsumugi.example']);
  });

  it('tells everybody of a cancellation with its reason, and their pages say so', async () => {
    await applicant('a').apply(alone('あおと'));
    const my = product.linkIn(await product.mailTo('a@tsumugi.example', '確定'), '/my/');
    const ask = await organiser.visitor.get(organiser.path(`events/${eventId}/cancellation`));
    const done = await organiser.visitor.submit(ask, '/cancellation', { reason: '講師の都合のため' });
    expect(done.status).toBe(200);
    const mail = await product.mailTo('a@tsumugi.example', '中止');
    expect(mail.text).toContain('講師の都合のため');
    const page = await product.visitor().get(my);
    expect([page.status, page.text]).toEqual([200, expect.stringContaining('中止いたします')]);
  });

  it('promotes by staff only after the deadline: a freed place stays free until somebody decides', async () => {
    await applicant('a').apply(alone('あおと'));
    await applicant('b').apply(alone('びとう'));
    const my = product.linkIn(await product.mailTo('a@tsumugi.example', '確定'), '/my/');
    product.clock.set('2026-12-12T00:00:00Z');
    await organiser.logIn();
    const visitor = product.visitor();
    const ask = await visitor.get(`${my}/cancellation`);
    expect((await visitor.submit(ask, '/cancellation')).text).toContain('取り消しました');
    expect(await pool()).toEqual({ taken: 0, waiting: 1 });
    await decide('promotion', 'びとう');
    expect(await pool()).toEqual({ taken: 1, waiting: 0 });
    await product.mailTo('b@tsumugi.example', '席が空きました');
    product.clock.set('2026-10-01T00:00:00Z');
    await organiser.logIn();
  });

  it('lets staff seat somebody beyond the capacity, never without a reason, and shows it', async () => {
    await applicant('a').apply(alone('あおと'));
    const form = await organiser.visitor.get(organiser.path(`events/${eventId}/admissions/new`));
    const seat = /name="people\.0\.seats\.s0"[^>]*value="([^"]+)"/.exec(form.html)![1]!;
    const fields = {
      contactName: '電話の方',
      contactEmail: '',
      'people.0.name': '電話の方',
      'people.0.kana': 'でんわのかた',
      'people.0.seats.s0': seat,
      beyondCapacity: 'yes',
    };
    const unexplained = await organiser.visitor.submit(form, 'admissions', { ...fields, reason: '' });
    expect([unexplained.status, unexplained.text]).toEqual([422, expect.stringContaining('理由を書いてください')]);
    const admitted = await organiser.visitor.submit(form, 'admissions', { ...fields, reason: '講師の付き添い' });
    expect([admitted.status, admitted.text]).toEqual([200, expect.stringContaining('定員を超えて: 講師の付き添い')]);
    expect(await pool()).toEqual({ taken: 2, waiting: 0 });
    await applicant('c').apply(alone('ちば'));
    expect(await pool()).toEqual({ taken: 2, waiting: 1 });
    await decide('cancellation', '電話の方');
    expect(await pool()).toEqual({ taken: 1, waiting: 1 });
  });

  it('invites people of the directory with a link of their own, once', async () => {
    const [person] = await addPerson('巳波 とも子', 'minami@komorebi.example');
    await askPeople(organiser, eventId, [person!]);
    const mail = await product.mailTo('minami@komorebi.example', 'ご案内');
    const form = await product.visitor().get(product.linkIn(mail, '/r/'));
    expect([form.status, form.text]).toEqual([200, expect.stringContaining('minami@komorebi.example')]);
    await askPeople(organiser, eventId, [person!]);
    await product.settle();
    expect(product.sink.to('minami@komorebi.example')).toHaveLength(1);
  });

  it('shows 300 applications with as many statements as one', async () => {
    await applicant('a').apply(alone('あおと'));
    const list = () => organiser.visitor.get(organiser.path(`events/${eventId}/registrations`));
    // Sweeps of the same process may fall into a count; the smallest of three, once all mails are out, has none.
    const count = async () => {
      await product.settle();
      return Math.min(
        (await statementsOf(list)).length,
        (await statementsOf(list)).length,
        (await statementsOf(list)).length,
      );
    };
    const one = await count();
    await product.database.sql(
      `with p as (insert into person (id, workspace_id, name, kana, search, created_at)
                  select uuidv7(), workspace_id, 'ひと' || n, 'ひと', 'ヒト', now() from event, generate_series(1, 299) n where event.id = $1 returning id, workspace_id),
            r as (insert into registration (id, workspace_id, event_id, application_id, ordinal, person_id, created_at)
                  select uuidv7(), p.workspace_id, $1, (select id from application where event_id = $1), row_number() over (), p.id, now() from p returning *)
       insert into seat (id, workspace_id, registration_id, session_id, pool_id, state, changed_at)
       select uuidv7(), r.workspace_id, r.id, o.session_id, o.id, 'confirmed', now() from r, pool o where o.event_id = $1`,
      [eventId],
    );
    expect((await list()).text).toContain('申込 300人');
    expect(await count()).toBe(one);
  });

  async function pool() {
    const [row] = await product.database.sql(
      'select taken, waiting from pool join pool_count on pool_id = pool.id where event_id = $1',
      [eventId],
    );
    return row;
  }

  async function decide(what: 'promotion' | 'cancellation', name: string) {
    const [row] = await product.database.sql<{ id: string }>(
      `select r.id from registration r join person p on p.id = r.person_id where r.event_id = $1 and p.name = $2`,
      [eventId, name],
    );
    const ask = await organiser.visitor.get(organiser.path(`events/${eventId}/registrations/${row!.id}/${what}`));
    const done = await organiser.visitor.submit(ask, what, { reason: '電話で確かめました' });
    expect(done.status).toBe(200);
  }

  async function addPerson(name: string, email: string): Promise<string[]> {
    const rows = await product.database.sql<{ id: string }>(
      `with p as (insert into person (id, workspace_id, name, kana, search, created_at)
                  select uuidv7(), workspace_id, $2, 'みなみ', 'ミナミ', now() from event where id = $1 returning id, workspace_id)
       insert into address (id, workspace_id, email, person_id, name_key, created_at)
       select uuidv7(), workspace_id, $3, id, $2, now() from p returning person_id as id`,
      [eventId, name, email],
    );
    return rows.map((row) => row.id);
  }
});
