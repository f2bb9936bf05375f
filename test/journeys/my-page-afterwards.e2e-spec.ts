import { Applicant } from '../support/applicant.js';
import { foundHost } from '../support/organiser.js';
import { useProduct } from '../support/product.js';

/** The same link opens my page before and after the event: what it says is true of the moment. */
describe('my page after the event', () => {
  const product = useProduct({ now: '2026-12-01T00:00:00Z' });

  it('says that it is over, and no more what to do on the day or when a place becomes free', async () => {
    const organiser = await foundHost(product);
    const pools = [{ mode: 'onsite' as const, venue: '市民プラザ', capacity: 1 }];
    const event = await organiser.publishEvent({
      title: '見学会',
      sessions: [{ date: '2026-12-11', start: '13:30', end: '15:00', pools }],
    });
    const came = new Applicant(product, organiser.slug, event, 'aosato@tsumugi.example');
    const waited = new Applicant(product, organiser.slug, event, 'haitani@tsumugi.example');
    const pages = [
      await came.apply({ contactName: '青砥 しおり', people: [{ name: '青砥 しおり', seats: [0] }] }),
      await waited.apply({ contactName: '灰谷 悠', people: [{ name: '灰谷 悠', seats: [0] }] }),
    ];
    const ofBefore = [
      '参加が確定しました',
      '当日、受付で伝えてください',
      'カレンダーに追加',
      'キャンセル待ち 1番目です',
      '席が空いたら',
    ];
    const ofAfter = ['この催しは終わりました', '席は空きませんでした'];
    const said = (text: string) => [...ofBefore, ...ofAfter].filter((words) => text.includes(words));
    expect(pages.map(({ text }) => said(text))).toEqual([
      ['参加が確定しました', '当日、受付で伝えてください', 'カレンダーに追加'],
      ['カレンダーに追加', 'キャンセル待ち 1番目です', '席が空いたら'],
    ]);
    product.clock.set(new Date('2026-12-11T06:00:00Z'));
    const after = await Promise.all(pages.map(({ path }) => product.visitor().get(path)));
    expect(after.map(({ text }) => said(text))).toEqual([['この催しは終わりました'], ofAfter]);
  });
});
