import { Applicant } from '../support/applicant.js';
import { foundHost, type Organiser } from '../support/organiser.js';
import { useProduct } from '../support/product.js';

/** What people send by mistake: each gets a 4xx and a sentence, and nothing is half-written. */
describe('bad input', () => {
  const product = useProduct({ now: '2026-10-01T00:00:00Z' });
  let organiser: Organiser;
  let eventId: string;
  let applicant: Applicant;

  beforeAll(async () => {
    organiser = await foundHost(product);
    eventId = await organiser.publishEvent({
      title: '研修会',
      sessions: [
        {
          date: '2026-10-10',
          start: '13:00',
          end: '16:00',
          pools: [{ mode: 'onsite', venue: '市民プラザ', capacity: 5 }],
        },
      ],
    });
    applicant = new Applicant(product, organiser.slug, eventId, 'haitani@tsumugi.example');
  });

  const person = (name: string, kana = 'なまえ') => ({ contactName: '灰谷 悠', people: [{ name, kana, seats: [0] }] });
  const written = async () =>
    (await product.database.sql<{ n: number }>('select count(*)::int as n from application'))[0]!.n;

  it.each([
    ['haitani.tsumugi.example', '「@」がありません'],
    ['a@b', 'メールアドレスの形を確かめてください'],
    ['a@b.example,c@d.example', 'メールアドレスの形を確かめてください'],
    ['', 'メールアドレスを入れてください'],
  ])('refuses the address %j with a sentence at its field', async (email, sentence) => {
    const page = await applicant.visitor.get(`/w/${organiser.slug}/events/${eventId}/apply`);
    const answer = await applicant.visitor.submit(page, 'link-requests', { email });
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining(sentence)]);
    expect(answer.forms.at(-1)!.fields).toContainEqual(['email', email]);
  });

  it('refuses an overlong name, keeps what was typed, and writes nothing', async () => {
    await applicant.askForLink();
    const form = await applicant.openForm();
    const long = '寿限無'.repeat(40);
    const answer = await applicant.fill(form, person(long));
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining('お名前は60文字までにしてください')]);
    expect(answer.html).toContain(long);
    expect(await written()).toBe(0);
  });

  it('asks for a reading of a name in kanji, and for a choice of seat', async () => {
    const form = await applicant.openForm();
    const answer = await applicant.visitor.submit(form, '/r/', {
      contactName: '灰谷 悠',
      'people.0.name': '灰谷 悠',
      'people.0.kana': '',
      'people.0.seats.s0': '',
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('ふりがなを、ひらがなかカタカナで入れてください');
    expect(answer.text).toContain('参加方法を選んでください');
  });

  it('refuses a seat of another event', async () => {
    const form = await applicant.openForm();
    const answer = await applicant.visitor.submit(form, '/r/', {
      contactName: '灰谷 悠',
      'people.0.name': 'Hai Tani',
      'people.0.seats.s0': '01a1f86f-48b9-7839-9ad9-3382c258969e',
    });
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining('参加方法を選んでください')]);
  });

  it('takes an emoji and a family of several code points in a name as it is', async () => {
    const form = await applicant.openForm();
    const answer = await applicant.fill(form, person('はな🌸👨‍👩‍👧‍👦', ''));
    expect([answer.status, answer.text]).toEqual([200, expect.stringContaining('はな🌸👨‍👩‍👧‍👦様')]);
  });

  it('drops control characters instead of failing on them', async () => {
    const form = await applicant.openForm();
    const answer = await applicant.fill(form, person('た\u0000ろう\u0007', ''));
    expect([answer.status, answer.text]).toEqual([200, expect.stringContaining('たろう様')]);
  });

  it('refuses an overlong reason of staff at its field, and cancels nobody', async () => {
    const [{ id } = { id: '' }] = await product.database.sql<{ id: string }>(
      'select id from registration where live limit 1',
    );
    const base = organiser.path(`events/${eventId}/registrations/${id}/cancellation`);
    const answer = await organiser.visitor.submit(await organiser.visitor.get(base), '/cancellation', {
      reason: '長'.repeat(201),
    });
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining('200文字までにしてください')]);
    expect(answer.forms.at(-1)!.fields).toContainEqual(['reason', '長'.repeat(201)]);
    expect(await product.database.sql('select live from registration where id = $1', [id])).toEqual([{ live: true }]);
  });

  it.each(['nobody', '01a1f86f-48b9-7839-9ad9-3382c258969e', ''])(
    'cancels nobody where %j is named, instead of everybody',
    async (someone) => {
      const my = product.linkIn(await product.mailTo(applicant.email, '確定'), '/my/');
      const live = () => product.database.sql('select id from registration where live order by id');
      const before = await live();
      const answer = await applicant.visitor.post(`${my}/cancellation`, { person: someone });
      expect([answer.status, await live()]).toEqual([404, before]);
      expect(before).not.toEqual([]);
    },
  );

  it('answers a form of 10 MB with 413 and a sentence', async () => {
    const form = await applicant.openForm();
    const before = await written();
    const answer = await applicant.fill(form, person('あ'.repeat(3_500_000)));
    expect([answer.status, answer.text]).toEqual([413, expect.stringContaining('大きすぎます')]);
    expect(await written()).toBe(before);
  });

  it.each(['not-a-link', 'AaH4b1FDdxKN_ppKidSI3QAAAADSgaHbiM-PnOB6O7UnYgqWGt1r8w'])(
    'says what to do with the wrong link %s',
    async (token) => {
      const form = await applicant.visitor.get(`/w/${organiser.slug}/r/${token}`);
      expect([form.status, form.text]).toEqual([404, expect.stringContaining('もう一度リンクを受け取ってください')]);
      const my = await applicant.visitor.get(`/w/${organiser.slug}/my/${token}`);
      expect([my.status, my.text]).toEqual([404, expect.stringContaining('このリンクは使えません')]);
    },
  );

  it('says that a link has expired after two weeks', async () => {
    const link = product.linkIn(await product.mailTo(applicant.email, 'リンク'), '/r/');
    product.clock.advance(15 * 24 * 3_600_000);
    const form = await applicant.visitor.get(link);
    expect([form.status, form.text]).toEqual([410, expect.stringContaining('期限が切れました')]);
    product.clock.advance(-15 * 24 * 3_600_000);
  });

  it('says that a closed event is closed, on the page, at the link and at the form', async () => {
    const start = product.clock.now();
    const link = product.linkIn(await product.mailTo(applicant.email, 'リンク'), '/r/');
    const opened = await applicant.visitor.get(link);
    product.clock.set('2026-10-10T04:00:00Z');
    const late = new Applicant(product, organiser.slug, eventId, 'late@tsumugi.example');
    expect((await late.visitor.get(`/w/${organiser.slug}/events/${eventId}/apply`)).text).toContain('締め切りました');
    const asked = await late.visitor.post(`/w/${organiser.slug}/events/${eventId}/link-requests`, {
      email: 'late@tsumugi.example',
    });
    expect([asked.status, asked.text]).toEqual([409, expect.stringContaining('締め切りました')]);
    const sent = await applicant.fill(opened, person('遅れた 人'));
    expect([sent.status, sent.text]).toEqual([409, expect.stringContaining('締め切りました')]);
    product.clock.set(start);
  });

  it('refuses a capacity below what is taken, with the number', async () => {
    const page = await organiser.visitor.get(organiser.path(`events/${eventId}/edit`));
    const answer = await organiser.visitor.submit(page, `/events/${eventId}`, { 'sessions.0.pools.0.capacity': '1' });
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining('すでに2人の席があります')]);
  });

  it('answers programs with JSON: a code, a sentence, the request', async () => {
    const response = await fetch(`${product.url}/w/${organiser.slug}/r/not-a-link`);
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({
      status: 404,
      code: 'registration.link-wrong',
      message: expect.stringContaining('このリンクは使えません'),
      problems: [],
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  it('refuses a write that another site sends, and takes no more than three links an hour for one address', async () => {
    const foreign = await applicant.visitor.raw('POST', `/w/${organiser.slug}/events/${eventId}/link-requests`, {
      headers: { 'sec-fetch-site': 'cross-site' },
      body: new URLSearchParams({ email: 'x@y.example' }),
    });
    expect(foreign.status).toBe(403);
    const eager = product.visitor();
    for (let n = 0; n < 5; n += 1) {
      const answer = await eager.post(`/w/${organiser.slug}/events/${eventId}/link-requests`, {
        email: 'eager@tsumugi.example',
      });
      expect([answer.status, answer.text]).toEqual([200, expect.stringContaining('メールを送りました')]);
    }
    const mails = await product.database.sql(
      `select count(*)::int as n from mail where to_address = 'eager@tsumugi.example'`,
    );
    expect(mails).toEqual([{ n: 3 }]);
  });
});
