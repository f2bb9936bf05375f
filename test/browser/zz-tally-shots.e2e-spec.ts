import { openBrowser } from '../support/browser.js';
import { foundHost, owner } from '../support/organiser.js';
import { useProduct } from '../support/product.js';
import { plant, plantedItem } from '../tally/planted.js';
import { plannedWebinar } from '../tally/webinar.js';
describe('shots', () => {
  const product = useProduct({ now: '2026-11-24T00:00:00Z' });
  it('shoots', async () => {
    const browser = (await openBrowser())!;
    const organiser = await foundHost(product);
    const sessions = [{ date: '2026-12-22', start: '13:00', end: '17:00', pools: [{ mode: 'online' as const }] }];
    const id = await organiser.publishEvent({ title: 'オンライン研修会', sessions, more: { joinUrl: 'https://meeting.example/j/1' } });
    const [workspace] = await product.database.sql<{ id: string }>('select id from workspace where slug = $1', [organiser.slug]);
    const w = plannedWebinar();
    const five = plantedItem('SCALE', '資料の分かりやすさは、いかがでしたか', [['とても分かりやすい', 5], ['分かりやすい', 4], ['どちらともいえない', 3], ['分かりにくい', 2], ['とても分かりにくい', 1], ['資料を見ていない']]);
    const eight = plantedItem('SA', '次回に取り上げてほしいテーマを1つ選んでください', ['面談の進め方', '会社との調整', '記録', '制度', '医療との連携', '家族との関わり', '定着支援', 'その他'].map((l) => [l] as const));
    const ten = plantedItem('SCALE', '今日の会をほかの方にすすめますか(1〜10)', Array.from({ length: 10 }, (_, n) => [String(n + 1), n + 1] as const));
    const items = w.planted.versions[0]!.definition.items;
    items.splice(2, 0, five, eight, ten);
    w.planted.strata.push({ id: '019a0000-0000-7000-8000-0000000000f1', officeKind: '', district: '北部', mode: 'onsite', role: 'observer', attendance: 'present' });
    w.planted.invitations.push(...Array.from({ length: 9 }, (_, n) => ({ id: `019a0000-0000-7000-8000-00000000a0${10 + n}`, stratum: '019a0000-0000-7000-8000-0000000000f1', email: n ? 'a@b.example' : '' })));
    w.planted.responses.push(...w.planted.invitations.slice(-5).map((i) => ({ ...w.planted.responses[0]!, id: i.id, invitation: i.id, stratum: i.stratum })));
    w.planted.responses = w.planted.responses.map((r, n) => ({ ...r, answers: [...r.answers.slice(0, 2), { identity: five.identity, codes: [n % 17 === 0 ? 0 : n % 23 === 0 ? -1 : 1 + ((n * 7) % 11 >> 1)] }, { identity: eight.identity, codes: [n % 31 === 0 ? -3 : 1 + ((n * n) % 8)] }, { identity: ten.identity, codes: [1 + ((n * 3) % 10)] }, ...r.answers.slice(2)] }));
    await plant((s, v) => product.database.sql(s, v), workspace!.id, id, w.planted, product.clock.now());
    const path = organiser.path(`events/${id}/tally`);
    const page = await (await browser.newContext({ locale: 'ja-JP', viewport: { width: 1280, height: 900 } })).newPage();
    await page.goto(`${product.url}/login`);
    await page.fill('[name=email]', owner.email); await page.fill('[name=password]', owner.password);
    await Promise.all([page.waitForURL('**/staff'), page.press('[name=password]', 'Enter')]);
    const state = await page.context().storageState();
    for (const [name, options, query] of [
      ['desk-none', { viewport: { width: 1280, height: 900 } }, ''],
      ['desk-kind', { viewport: { width: 1280, height: 900 } }, '?break=officeKind'],
      ['phone-kind', { viewport: { width: 390, height: 844 } }, '?break=officeKind'],
      ['phone-none', { viewport: { width: 390, height: 844 } }, ''],
      ['dark-kind', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' as const }, '?break=officeKind'],
    ] as const) {
      const p = await (await browser.newContext({ locale: 'ja-JP', storageState: state, ...options })).newPage();
      await p.goto(product.url + path + query);
      await p.waitForSelector('[data-awake]');
      await p.evaluate(() => document.fonts.ready);
      const size = await p.evaluate(() => ({ w: document.documentElement.clientWidth, h: document.documentElement.scrollHeight }));
      const step = size.w < 500 ? 1500 : 1300;
      for (let y = 0, k = 0; y < Math.min(size.h, step * 4); y += step, k += 1) await p.screenshot({ path: `/tmp/shots/t-${name}-${k}.png`, fullPage: true, clip: { x: 0, y, width: size.w, height: Math.min(step, size.h - y) } });
      if (name === 'desk-kind') { await p.emulateMedia({ media: 'print' }); await p.addStyleTag; await p.setViewportSize({ width: 794, height: 1100 }); await p.screenshot({ path: '/tmp/shots/t-print.png', fullPage: true, clip: { x: 0, y: 0, width: 794, height: 1600 } }); await p.pdf({ path: '/tmp/shots/print.pdf', format: 'A4', preferCSSPageSize: true }); }
      await p.context().close();
    }
    await browser.close();
  }, 120_000);
});
