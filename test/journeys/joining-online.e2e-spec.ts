import { DayOfEvent, easy } from '../support/day-of-event.js';
import { useProduct } from '../support/product.js';

/** Joining online on the day of a meeting. */
describe('the join button', () => {
  const product = useProduct({ now: '2026-10-01T00:00:00Z' });
  const day = new DayOfEvent(product);

  beforeAll(() => day.open(), 60_000);

  it('says on my page from when on the button is there, until it is there', async () => {
    const my = await day.myPath('screen');
    product.clock.set('2026-11-18T03:59:59.999Z');
    const before = await product.visitor().get(my);
    expect(before.text).toContain('オンラインの入口は、2026年11月18日(水) 13:00 からここに出ます。');
    expect(before.forms.filter(({ action }) => action.endsWith('/join'))).toEqual([]);
    expect((await product.visitor('en').get(my)).text).toContain(
      'The button to join appears here on Wed, 18 November 2026, 13:00.',
    );
    expect((await product.visitor().get(await day.myPath('hall'))).text).not.toContain('オンラインの入口');
    const early = await product
      .visitor()
      .post(`${my}/join`, { session: await day.session(), people: await day.registration('氷室 わかな') });
    expect([early.status, early.text]).toEqual([409, expect.stringContaining('始まる30分前から')]);
    expect(await day.facts('氷室 わかな')).toEqual([]);
  });

  it('says what the number of the application is for: the reception in the hall, questions before a screen', async () => {
    const told = async (who: 'hall' | 'screen') =>
      /受付番号 \S+ (\S+?。)/.exec((await product.visitor().get(await day.myPath(who))).text)?.[1];
    expect([await told('hall'), await told('screen')]).toEqual([
      '当日、受付で伝えてください。',
      'お問い合わせのときに伝えてください。',
    ]);
  });

  it('records 出席 when the button is pressed, and leads into the meeting by a page of ours', async () => {
    product.clock.set('2026-11-18T04:00:00Z');
    const visitor = product.visitor();
    const page = await visitor.get(await day.myPath('screen'));
    expect(page.text).toContain('参加する 押すと出席が記録され');
    const joined = await visitor.submit(page, '/join');
    expect([joined.status, joined.path]).toEqual([200, expect.stringMatching(/\/joined\?session=/)]);
    expect(joined.html).toContain(
      '<meta http-equiv="refresh" content="0;url=https://meeting.example/j/1?pwd=a&amp;b=c"/>',
    );
    expect(joined.html).toContain('href="https://meeting.example/j/1?pwd=a&amp;b=c"');
    expect(joined.headers.get('referrer-policy')).toBe('no-referrer');
    const again = await visitor.get(await day.myPath('screen'));
    expect(again.text).toContain('もう一度入る');
    await Promise.all([visitor.submit(again, '/join'), visitor.submit(again, '/join')]);
    expect(await day.facts('氷室 わかな')).toEqual(['present']);
  });

  it('asks who sits before the screen where one mailbox stands for several', async () => {
    const visitor = product.visitor('ja-easy');
    const my = await day.myPath('three');
    const page = await visitor.get(`${my}?lang=ja-easy`);
    expect(easy(page)).toContain('いまいっしょに見る人');
    const nobody = await visitor.submit(page, '/join');
    expect([nobody.status, easy(nobody)]).toEqual([422, expect.stringContaining('だれが見るか選んでください')]);
    const joined = await visitor.submit(page, '/join', {
      people: [await day.registration('真柄 たつき'), await day.registration('真柄 みのる')],
    });
    expect(joined.path).toContain('/joined');
    expect([await day.facts('真柄 たつき'), await day.facts('真柄 はるか'), await day.facts('真柄 みのる')]).toEqual([
      ['present'],
      [],
      ['present'],
    ]);
  });

  it('lets nobody join for people of another application, nor by a seat in the hall', async () => {
    const [hall, screen] = [await day.myPath('hall'), await day.myPath('screen')];
    const strange = { session: await day.session(), people: await day.registration('真柄 はるか') };
    expect((await product.visitor().post(`${screen}/join`, strange)).status).toBe(422);
    expect(
      (await product.visitor().post(`${hall}/join`, { ...strange, people: await day.registration('霧島 晶') })).status,
    ).toBe(409);
    expect((await product.visitor().get(`${hall}/joined?session=${strange.session}`)).path).toBe(hall);
    expect([await day.facts('真柄 はるか'), await day.facts('霧島 晶')]).toEqual([[], []]);
  });

  it('closes the way with the end of the session, and reading it never recorded anything', async () => {
    const my = await day.myPath('screen');
    const open = await product.visitor().get(`${my}/joined?session=${await day.session()}`);
    expect(open.path).toContain('/joined');
    product.clock.set('2026-11-18T07:00:00Z');
    expect((await product.visitor().get(`${my}/joined?session=${await day.session()}`)).path).toBe(my);
    const after = await product.visitor().get(my);
    expect(after.forms.filter(({ action }) => action.endsWith('/join'))).toEqual([]);
    expect(after.text).not.toContain('オンラインの入口');
    expect(await day.facts('氷室 わかな')).toEqual(['present']);
  });
});
