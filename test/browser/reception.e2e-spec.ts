import type { Browser } from 'playwright-core';
import { Applicant } from '../support/applicant.js';
import { openBrowser } from '../support/browser.js';
import { foundHost, type Organiser, owner } from '../support/organiser.js';
import { useProduct } from '../support/product.js';
import { signIn } from './camera.js';
import { Walk } from './walk.js';

const people = [
  { name: '田上 燎', kana: 'たがみ りょう' },
  { name: '嶽澤 澪', kana: 'たけざわ みお' },
  { name: '九十九 海里', kana: 'つくも かいり' },
  { name: '霧島 晶', kana: 'きりしま あきら' },
  { name: '富樫 望', kana: 'とがし のぞむ' },
];

/** The desk at the door on a phone and at a desk: by keyboard alone, with a script and without. */
describe.each([
  ['a phone without a script', { viewport: { width: 390, height: 844 }, javaScriptEnabled: false }],
  ['a phone', { viewport: { width: 390, height: 844 } }],
  ['a desk', { viewport: { width: 1280, height: 900 } }],
])('the reception at %s', (_, options) => {
  const product = useProduct({ now: '2026-11-01T00:00:00Z' });
  const scripts = !('javaScriptEnabled' in options);
  let browser: Browser;
  let organiser: Organiser;
  let walk: Walk;
  let event: string;

  beforeAll(async () => {
    browser = (await openBrowser())!;
    organiser = await foundHost(product);
    const id = await organiser.publishEvent({
      title: '見学・意見交換会',
      sessions: [
        { title: '見学', date: '2026-11-18', start: '13:30', end: '14:30', pools: [{ mode: 'onsite', venue: '市民プラザ', capacity: 5 }] },
        { title: '意見交換', date: '2026-11-18', start: '14:45', end: '16:00', optional: true, pools: [{ mode: 'onsite', venue: '市民プラザ' }, { mode: 'online' }] },
      ],
      more: { joinUrl: 'https://meeting.example/j/1' },
    }); // prettier-ignore
    event = `${product.url}${organiser.path(`events/${id}`)}`;
    await new Applicant(product, organiser.slug, id, 'shiori@tsumugi.example').apply({
      contactName: '青砥 しおり',
      officeName: 'こもれび就労支援室',
      people: people.map((person) => ({ ...person, seats: [0, 1] })),
    });
    product.clock.set('2026-11-18T04:10:00Z');
    walk = await Walk.begin(browser, 'ja', options);
    await signIn(walk.page.context(), product.url, owner);
  }, 60_000);
  afterAll(() => browser?.close());

  const enter = () => walk.arrive(() => walk.page.keyboard.press('Enter'));
  const shown = () => walk.page.locator('.arrivals .name:visible').allInnerTexts();
  const counters = async () => (await walk.page.locator('.counters').innerText()).replace(/\s+/g, ' ');
  /** What the keyboard is on. */
  const focus = () =>
    walk.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent);

  it('is one tap away from the event, and its buttons are as large as a thumb', async () => {
    await walk.go(`${event}/attendance`);
    await walk.press('link', '受付をはじめる');
    expect(await counters()).toBe('出席 0 まだ 5 欠席 0 確定 5');
    const heights = await walk.page
      .locator('.arrivals .acts .button')
      .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(56);
  });

  it('finds somebody and marks them by keyboard alone, and the keyboard is at the same row afterwards', async () => {
    await walk.type('q', 'たけざ');
    if (scripts) expect(await shown()).toEqual(['嶽澤 澪']);
    else await enter();
    expect(await shown()).toEqual(['嶽澤 澪']);
    await walk.tabTo('出席');
    expect(await focus()).toBe('嶽澤 澪を出席にする');
    await enter();
    expect(await counters()).toBe('出席 1 まだ 4 欠席 0 確定 5');
    await walk.page.keyboard.press('Tab');
    expect(await focus()).toBe('嶽澤 澪の記録を戻す');
    await enter();
    await walk.page.keyboard.press('Tab');
    expect(await focus()).toBe('嶽澤 澪を出席にする');
    await enter();
    expect(await counters()).toBe('出席 1 まだ 4 欠席 0 確定 5');
  });

  it('leads to 欠席連絡 and 代理 and back to the row', async () => {
    await walk.go(`${event}/reception?kana=${encodeURIComponent('た')}`);
    expect(await shown()).toEqual(['田上 燎', '嶽澤 澪', '九十九 海里', '富樫 望']);
    await walk.press('link', '富樫 望のほかの記録');
    await walk.press('button', '欠席連絡にする');
    expect(await walk.text()).toMatch(/富樫 望 .* 欠席連絡 来ました 戻す/);
    await walk.press('link', '九十九 海里のほかの記録');
    await walk.type('note', '代理 灰谷 悠');
    await enter();
    expect(await walk.text()).toMatch(/九十九 海里 .*代理 灰谷 悠 代理 13:10 戻す/);
    expect(await counters()).toBe('出席 2 まだ 2 欠席 1 確定 5');
  });

  it('takes in a walk-in by keyboard', async () => {
    await walk.tabTo('当日参加を受け付ける');
    await enter();
    await walk.type('name', '時任 さく');
    await walk.type('kana', 'ときとう さく');
    await walk.tabTo('受け付けて出席にする');
    await enter();
    expect(await walk.text()).toMatch(/受け付けて、出席を記録しました。 .*時任 さく .*出席 13:10 戻す/);
    expect(await counters()).toBe('出席 3 まだ 2 欠席 1 確定 6');
  });

  it('shows the day in numbers, and the list on paper with a line to sign', async () => {
    await walk.go(`${event}/attendance`);
    expect(await walk.text()).toMatch(/延べと実 .*延べ\(人\) 実\(人\) 事業所/);
    await walk.go(`${event}/attendance/roster`);
    const sign = walk.page.getByRole('columnheader', { name: '署名' });
    expect(await sign.isVisible()).toBe(false);
    await walk.page.emulateMedia({ media: 'print' });
    expect(await sign.isVisible()).toBe(true);
    // 186 mm between the margins of A4: 25 rows without a note stand below the head of the first sheet, and 参加者 on one line.
    const before = walk.page.viewportSize()!;
    await walk.page.setViewportSize({ width: Math.round((186 / 25.4) * 96), height: before.height });
    const rows = await walk.page
      .locator('.roll tbody tr:not(:has(.tick small))')
      .evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height));
    expect(Math.max(...rows)).toBeLessThanOrEqual((8.8 / 25.4) * 96);
    const lines = await walk.page.locator('.roll td.role').evaluateAll((all) =>
      all.map((cell) => {
        const text = document.createRange();
        text.selectNodeContents(cell);
        return text.getClientRects().length;
      }),
    );
    expect(new Set(lines)).toEqual(new Set([1]));
    await walk.page.setViewportSize(before);
    await walk.page.emulateMedia({ media: 'screen' });
  });
});
