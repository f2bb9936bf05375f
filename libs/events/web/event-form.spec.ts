import { useDatabase } from '../../../test/support/database.js';
import { type EventsSite, host, type Seen, startEvents } from '../../../test/support/events-app.js';
import { Events } from '../core/events.js';

const test = useDatabase({ now: '2026-11-01T00:00:00Z' });
let site: EventsSite;

beforeAll(async () => {
  site = await startEvents(test);
});

afterAll(() => site.app.close());

const fieldsOf = (page: Seen) =>
  Object.fromEntries(page.forms.find(({ action }) => /\/(new|edit)$/.test(action))!.fields);

const idIn = (page: Seen) => page.location!.split('/').at(-1)!;

const typed = {
  newSeries: 'はたらく支援セミナー',
  number: '12',
  title: '相談の受け方 <b &"\'',
  summary: '一日です。',
  description: '# 目的\n\n- <script>alert(1)</script>',
  forWhom: 'どなたでも',
  deadlineOn: '2026-12-04',
  deadlineAt: '17:00',
  joinUrl: 'https://meet.example/a?b=1&c=2',
  contactName: '事務局(担当 笹森)',
  protectedNames: 'yes',
  'en.title': 'How to listen',
  'easy.title': '{話|はなし}の {聞|き}き{方|かた}',
  'sessions.0.title': '本会',
  'sessions.0.date': '2026-12-11',
  'sessions.0.start': '13:00',
  'sessions.0.end': '16:30',
  'sessions.0.pools.0.venue': '市民プラザ',
  'sessions.0.pools.0.capacity': '50',
};

describe('the form of an event', () => {
  it('starts with what is known of the host and one session with one place', async () => {
    const page = await site.get('/staff/events/new', 'organiser');
    expect(page.status).toBe(200);
    expect(fieldsOf(page)).toMatchObject({
      zone: 'Asia/Tokyo',
      contactName: host.name,
      contactPhone: host.phone,
      contactEmail: host.replyTo,
      'sessions.0.requirement': 'required',
      'sessions.0.pools.0.mode': 'onsite',
    });
  });

  it('comes back for editing exactly as it was typed', async () => {
    const made = await site.submit(await site.get('/staff/events/new', 'organiser'), typed);
    expect([made.status, made.location]).toEqual([303, expect.stringMatching(/^\/staff\/events\/[0-9a-f-]{36}$/)]);
    const edit = await site.get(`${made.location}/edit`, 'organiser');
    const { newSeries: _, ...same } = typed;
    expect(fieldsOf(edit)).toMatchObject(same);
    expect(edit.text).toContain('はたらく支援セミナー(次は第13回)');
    const before = await site.app.get(Events).one(host.id, idIn(made));
    expect((await site.submit(edit)).status).toBe(303);
    expect(await site.app.get(Events).one(host.id, idIn(made))).toEqual({
      ...before,
      sessions: before.sessions.map((session) => ({ ...session, programme: [] })),
    });
  });

  it('adds and removes rows without a script and without losing a word', async () => {
    const steps = ['session', 'pool.0', 'programme.0'];
    let page = await site.submit(await site.get('/staff/events/new', 'organiser'), { ...typed, add: 'session' });
    expect([page.status, page.html.includes('role="alert"')]).toEqual([200, false]);
    for (const add of steps.slice(1)) page = await site.submit(page, { add });
    page = await site.submit(page, {
      'sessions.0.programme.1.title': '残す行',
      'sessions.0.pools.1.venue': '残らない会場',
      remove: 'pool.0.1',
    });
    page = await site.submit(page, { remove: 'programme.0.0' });
    const fields = fieldsOf(page);
    expect(fields).toMatchObject({ ...typed, 'sessions.0.programme.0.title': '残す行' });
    expect(
      Object.keys(fields).filter(
        (name) => name.startsWith('sessions.0.pools.1') || name.startsWith('sessions.0.programme.2'),
      ),
    ).toEqual([]);
    const fewer = fieldsOf(await site.submit(page, { remove: 'session.1' }));
    expect(Object.keys(fewer).filter((name) => name.startsWith('sessions.1'))).toEqual([]);
    expect(await test.sql('select 1 from event where title = $1', [typed.title])).toHaveLength(1);
  });

  it('adds an empty session, and one like the first only where that is asked for', async () => {
    const both = {
      ...typed,
      'sessions.0.pools.0.venueNote': '東口から',
      'sessions.0.pools.1.mode': 'online',
      'sessions.0.pools.1.capacity': '50',
    };
    const form = await site.submit(await site.get('/staff/events/new', 'organiser'), { ...typed, add: 'pool.0' });
    const second = async (add: string) =>
      Object.fromEntries(
        Object.entries(fieldsOf(await site.submit(form, { ...both, add }))).filter(
          ([name, value]) => name.startsWith('sessions.1.') && value !== '',
        ),
      );
    // A party after the meeting is neither online nor in the same hall.
    expect(await second('session')).toEqual({
      'sessions.1.requirement': 'required',
      'sessions.1.pools.0.mode': 'onsite',
    });
    expect(await second('session-like-first')).toEqual({
      'sessions.1.requirement': 'required',
      'sessions.1.start': '13:00',
      'sessions.1.end': '16:30',
      'sessions.1.pools.0.mode': 'onsite',
      'sessions.1.pools.0.venue': '市民プラザ',
      'sessions.1.pools.0.venueNote': '東口から',
      'sessions.1.pools.0.capacity': '50',
      'sessions.1.pools.1.mode': 'online',
      'sessions.1.pools.1.capacity': '50',
    });
  });

  it('has a button before all others, so that Enter saves and removes nothing', async () => {
    const { html } = await site.get('/staff/events/new', 'organiser');
    const form = html.slice(html.indexOf('action="/w/mizunohama/staff/events/new"'));
    expect(/<button\b[^>]*>/.exec(form)![0]).toContain('name="keep"');
  });

  it('keeps everything typed and says at the field what is wrong', async () => {
    const wrong = { ...typed, 'sessions.0.end': '12:00', 'sessions.0.pools.0.capacity': '五十' };
    const page = await site.submit(await site.get('/staff/events/new', 'organiser'), wrong);
    expect(page.status).toBe(422);
    expect(fieldsOf(page)).toMatchObject(wrong);
    expect(page.html).toContain('<title>入力内容をご確認ください: 新しい催し');
    expect(page.html).toContain('href="#f-sessions-0-end"');
    expect(page.html).toMatch(/id="f-sessions-0-pools-0-capacity-error"/);
    expect(page.text).toContain('終わりの時刻は、始まりより後にしてください。');
  });

  it('refuses fewer places than are taken at the field, with the number', async () => {
    const made = await site.submit(await site.get('/staff/events/new', 'organiser'), {
      ...typed,
      newSeries: '',
      number: '',
      title: '満ちた会',
    });
    await test.sql('update pool_count set taken = 12 from pool p where p.id = pool_id and p.event_id = $1', [
      idIn(made),
    ]);
    const page = await site.submit(await site.get(`${made.location}/edit`, 'organiser'), {
      'sessions.0.pools.0.capacity': '11',
    });
    expect([page.status, page.text]).toEqual([
      422,
      expect.stringContaining('すでに12人の席があります。12以上にするか、下の「定員を減らす」に印をつけてください。'),
    ]);
  });

  it('lets the second press overwrite what somebody else has saved meanwhile', async () => {
    const made = await site.submit(await site.get('/staff/events/new', 'organiser'), {
      ...typed,
      newSeries: '',
      number: '',
      title: '二人の会',
    });
    const mine = await site.get(`${made.location}/edit`, 'organiser');
    await site.submit(await site.get(`${made.location}/edit`, 'organiser'), { title: '先の人' });
    const refused = await site.submit(mine, { title: '後の人' });
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('ほかの人が先に変更しました')]);
    expect((await site.submit(refused)).status).toBe(303);
    expect((await site.app.get(Events).one(host.id, idIn(made))).title).toBe('後の人');
  });

  it('starts the next one from the last, on the next second Friday, without its speakers, its number and its link', async () => {
    const last = await site.submit(await site.get('/staff/events/new', 'organiser'), {
      ...typed,
      number: '20',
      'sessions.0.programme.0.time': '13:10',
      'sessions.0.programme.0.title': '講演',
      'sessions.0.programme.0.speakers': '小日向 湊 (なぎさ野大学)',
    });
    const page = await site.get(`/staff/events/new?from=${idIn(last)}`, 'organiser');
    const next = fieldsOf(page);
    expect(next).toMatchObject({ title: typed.title, number: '', joinUrl: '', seen: '', from: idIn(last) });
    expect(next).toMatchObject({
      'sessions.0.id': '',
      'sessions.0.date': '2027-01-08',
      'sessions.0.start': '13:00',
      'sessions.0.pools.0.id': '',
      'sessions.0.pools.0.venue': '市民プラザ',
      'sessions.0.programme.0.time': '13:10',
      'sessions.0.programme.0.title': '講演',
      'sessions.0.programme.0.speakers': '',
      deadlineOn: '2027-01-01',
      deadlineAt: '17:00',
    });
    expect(next['id']).not.toBe(idIn(last));
    expect(next['seriesId']).not.toBe('');
    expect(page.text).toContain(
      '日付は 2027年1月8日(金) を提案しています(第2金曜日の並びから)。ほかの日にも変えられます。',
    );
    expect(page.text).toContain('引き継がないもの: 話す方、オンラインの参加リンク');
    // Another day is the organiser's own: nothing says any more that it was proposed.
    const other = await site.submit(page, { 'sessions.0.date': '2027-01-15', add: 'pool.0' });
    expect([other.text.includes('提案しています'), other.text.includes('引き継がないもの')]).toEqual([false, true]);
  });

  it('has no next one of an event that is not there', async () => {
    const page = await site.get('/staff/events/new?from=01890a5d-ac96-774b-bcce-b302099a8057', 'organiser');
    expect(page.status).toBe(404);
  });

  it('keeps an idea that has no day yet', async () => {
    const made = await site.submit(await site.get('/staff/events/new', 'organiser'), {
      title: '来年の見学会',
      keep: 'idea',
    });
    expect(await site.app.get(Events).one(host.id, idIn(made))).toMatchObject({ state: 'idea', sessions: [] });
    expect((await site.get(made.location!, 'organiser')).text).toContain(
      '構想です。準備を始めると、下書きになります。',
    );
    expect((await site.post(`${made.location}/preparation`)).status).toBe(303);
    expect(await site.app.get(Events).one(host.id, idIn(made))).toMatchObject({ state: 'draft' });
  });

  it('answers nonsense with a page, never with an error of ours', async () => {
    const odd: Record<string, string>[] = [
      { add: 'pool.999' },
      { remove: 'session.x' },
      { add: 'constructor.0' },
      { 'sessions.0.pools': 'x' },
      { sessions: 'x' },
      { 'sessions.0.id': 'x', 'sessions.0.date': '9999-99-99' },
      { title: '\u0000', 'sessions.299.date': '2026-12-11' },
      { title: 'あ'.repeat(200_000) },
      { seriesId: '01890a5d-ac96-774b-bcce-b302099a8057', title: 'a' },
      { id: 'not-an-id', title: 'a', 'en.title': '\ud800' },
    ];
    const form = await site.get('/staff/events/new', 'organiser');
    for (const fields of odd) expect((await site.submit(form, fields)).status).toBeLessThan(500);
  });

  it('is for those who may edit', async () => {
    expect((await site.get('/staff/events/new', 'viewer')).status).toBe(403);
    expect((await site.post('/staff/events/new', {}, 'viewer')).status).toBe(403);
  });
});
