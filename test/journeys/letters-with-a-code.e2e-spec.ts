import { choicesOf } from '../support/applicant.js';
import { OfficesAsked } from '../support/offices-asked.js';
import { foundHost, type Organiser } from '../support/organiser.js';
import { useProduct } from '../support/product.js';
import { changedTables, tableSums } from '../support/table-sums.js';

// A meeting on Wednesday 20 January 2027 in Tokyo; the clock stands at 1 December. Offices and people are invented.
describe('a letter with a code', () => {
  const product = useProduct({ now: '2026-12-01T00:00:00Z', env: { LIMIT_LINK_MAILS_PER_CLIENT_PER_HOUR: '60' } });
  let organiser: Organiser;
  let asked: OfficesAsked;
  let event: string;
  let office: string;
  let code: string;
  const o = (rest = '') => `/w/${organiser.slug}/o${rest}`;

  beforeAll(async () => {
    organiser = await foundHost(product);
    asked = new OfficesAsked(product, organiser);
    event = await organiser.publishEvent({
      title: '見学・意見交換会',
      sessions: [
        {
          date: '2027-01-20',
          start: '13:30',
          end: '16:00',
          pools: [{ mode: 'onsite', venue: '市民プラザ', capacity: 30 }],
        },
      ],
      deadline: { on: '2027-01-08', at: '17:00' },
    });
    office = await asked.file('つむぎ工房', ['madoguchi@tsumugi.example']);
    code = await asked.ask(event, office, 'mail', 'madoguchi@tsumugi.example');
  });

  it('shows the event and two buttons, and neither names nor addresses, however the code is typed', async () => {
    const visitor = product.visitor();
    const field = await visitor.get(o());
    const page = await visitor.submit(field, '/o', { code: code.toLowerCase().replace('-', ' ') });
    expect(page.status).toBe(200);
    expect(page.path).toBe(o(`/${code}`));
    expect(page.text).toContain('見学・意見交換会');
    expect(page.text).toContain('お返事は 2027年1月8日(金) 17:00 まで');
    expect(page.text).not.toContain('つむぎ');
    expect(page.headers.get('cache-control')).toContain('no-store');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    const form = await visitor.submit(page, '/opening');
    expect(form.path).toContain('/r/');
    expect(form.html).not.toContain('tsumugi.example');
    expect(form.text).not.toContain('つむぎ');
  });

  it('changes nothing when it is only looked at', async () => {
    const before = await tableSums(product.database);
    const visitor = product.visitor();
    for (const path of [o(), o(`/${code}`), o('/AAAA-AA'), o('/%20')]) await visitor.get(path);
    expect(changedTables(before, await tableSums(product.database))).toEqual([]);
  });

  it('says the same of every code that is not there', async () => {
    const visitor = product.visitor();
    const answers = await Promise.all([o('/AAAA-AA'), o('/BBBB-BB'), o('/x')].map((path) => visitor.get(path)));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers[0]!.text).toContain('この番号の案内が見つかりません');
    expect((await visitor.post(o('/AAAA-AA/opening'))).status).toBe(404);
    expect((await visitor.post(o('/AAAA-AA/decline'), { word: '' })).status).toBe(404);
  });

  it('takes a no with a word, and takes it back', async () => {
    const visitor = product.visitor();
    const page = await visitor.get(o(`/${code}`));
    const long = await visitor.submit(page, '/decline', { word: 'あ'.repeat(201) });
    expect([long.status, long.html.includes('あ'.repeat(201))]).toEqual([422, true]);
    const declined = await visitor.submit(page, '/decline', { word: '別の会議と重なります' });
    expect(declined.text).toContain('お返事を受け取りました');
    expect(declined.text).not.toContain('別の会議');
    expect(await asked.answer(event, office)).toMatchObject({ declined: true, decline_word: '別の会議と重なります', answered_by: 'code', coming: 0 }); // prettier-ignore
    const open = await visitor.submit(declined, '/reopening');
    expect(open.text).toContain('今回は参加しない');
    expect(await asked.answer(event, office)).toMatchObject({ declined: false, answered_by: null });
    await visitor.submit(open, '/decline', { word: '' });
  });

  it('opens a form that asks for the address; who applies has thought better of a no', async () => {
    const visitor = product.visitor();
    const form = await visitor.submit(await visitor.get(o(`/${code}`)), '/opening');
    const fields = {
      contactName: '灰谷 悠',
      'people.0.name': '灰谷 悠',
      'people.0.kana': 'はいたに ゆう',
      'people.0.seats.s0': choicesOf(form, 'people.0.seats.s0')[0]!,
    };
    const missing = await visitor.submit(form, '/r/', fields);
    expect(missing.status).toBe(422);
    expect(missing.text).toContain('控えを送るメールアドレスを入れてください');
    const done = await visitor.submit(missing, '/r/', { contactEmail: 'Haitani@Tsumugi.example' });
    expect(done.text).toContain('参加が確定しました');
    expect((await product.mailTo('haitani@tsumugi.example')).subject).toContain('【確定】');
    expect(await asked.answer(event, office)).toMatchObject({ declined: false, coming: 1, answered_by: 'code' });
    // the form for a colleague does not show whom staff wrote to either
    const link = /href="([^"]*\/r\/[^"]*)"/.exec(done.html)![1]!;
    expect((await visitor.get(link)).html).not.toContain('madoguchi@');
    const no = await visitor.submit(await visitor.get(o(`/${code}`)), '/decline', { word: '' });
    expect(no.status).toBe(409);
    expect(no.text).toContain('すでに申し込みがあるため');
  });

  it('opens nothing of another host body', async () => {
    const page = await product.visitor().get(`/w/nowhere/o/${code}`);
    expect(page.status).toBe(404);
    expect(page.text).not.toContain('意見交換会');
  });

  it('is not taken any more once applications have closed, and not found for an event nobody may see', async () => {
    product.clock.set('2027-01-08T08:00:01Z');
    const visitor = product.visitor();
    const page = await visitor.get(o(`/${code}`));
    expect(page.text).toContain('申し込みは締め切りました');
    expect(page.forms.some(({ action }) => action.endsWith('/opening'))).toBe(false);
    expect(page.forms.some(({ action }) => action.endsWith('/decline'))).toBe(true);
  });

  it('lets nobody try codes for long', async () => {
    const visitor = product.visitor();
    let answer = await visitor.get(o('/AAAA-AA'));
    for (let n = 0; n < 60 && answer.status !== 429; n += 1) answer = await visitor.get(o(`/AAAA-${n + 22}`));
    expect(answer.status).toBe(429);
    expect(answer.headers.get('retry-after')).toBe('3600');
    expect((await visitor.get(o(`/${code}`))).status).toBe(429);
    product.clock.advance(3_600_000);
    expect((await visitor.get(o(`/${code}`))).status).toBe(200);
  });
});
