import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { foundHost, type Organiser, owner } from '../support/organiser.js';
import { useProduct } from '../support/product.js';
import { plant } from '../tally/planted.js';
import { plannedWebinar } from '../tally/webinar.js';
import { complaintsOf, outlineOf, violations } from './page-check.js';

const desk = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 390, height: 844 } };

/** The tally of C1 in a browser: with its island, without any script, by keyboard only. */
describe('the tally page in a browser', () => {
  const product = useProduct({ now: '2026-11-24T00:00:00Z' });
  let browser: Browser;
  let organiser: Organiser;
  let path: string;
  let signedIn: BrowserContextOptions['storageState'];

  beforeAll(async () => {
    browser = (await openBrowser())!;
    organiser = await foundHost(product);
    const sessions = [{ date: '2026-12-22', start: '13:00', end: '17:00', pools: [{ mode: 'online' as const }] }];
    const id = await organiser.publishEvent({
      title: 'オンライン研修会',
      sessions,
      more: { joinUrl: 'https://meeting.example/j/1' },
    });
    const [workspace] = await product.database.sql<{ id: string }>('select id from workspace where slug = $1', [
      organiser.slug,
    ]);
    const { planted } = plannedWebinar();
    await plant(
      (statement, values) => product.database.sql(statement, values),
      workspace!.id,
      id,
      planted,
      product.clock.now(),
    );
    path = organiser.path(`questionnaires/${planted.id}/tally`);
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${product.url}/login`);
    await page.fill('[name=email]', owner.email);
    await page.fill('[name=password]', owner.password);
    await Promise.all([page.waitForURL('**/staff'), page.press('[name=password]', 'Enter')]);
    signedIn = await page.context().storageState();
    await page.context().close();
  }, 60_000);
  afterAll(() => browser?.close());

  async function open(options: BrowserContextOptions, query = ''): Promise<{ page: Page; complaints: string[] }> {
    const page = await (await browser.newContext({ locale: 'ja-JP', storageState: signedIn, ...options })).newPage();
    const complaints = complaintsOf(page);
    await page.goto(`${product.url}${path}${query}`);
    return { page, complaints };
  }

  const total = (page: Page) => page.locator('#tally .cross tr.total').first().innerText();

  it('draws its tables anew as soon as something is chosen, keeps the choice in the address, and says so', async () => {
    const { page, complaints } = await open(desk);
    await page.waitForSelector('[data-island="tally-axis"][data-awake]');
    await page.evaluate(() => (document.querySelector('h1')!.dataset['same'] = 'yes'));
    expect(await page.locator('#tally .cross').count()).toBe(0);
    await page.getByLabel('集計軸').selectOption('officeKind');
    await page.waitForSelector('#tally .cross');
    expect(await page.locator('h1[data-same]').count()).toBe(1);
    expect(new URL(page.url()).searchParams.get('break')).toBe('officeKind');
    expect(await page.locator('.rules output').innerText()).toBe('表とグラフを書きかえました。');
    expect(await page.locator('#tally .mark').allInnerTexts()).toEqual(['▲ ', '▽ ', '▽ ', '▲ ']);
    await page.getByText('その質問に答えた人').first().click();
    await page.waitForFunction(() =>
      document.querySelector('#tally')!.textContent!.includes('割合の分母は、その質問に答えた人です。'),
    );
    expect([await page.getByLabel('集計軸').inputValue(), new URL(page.url()).searchParams.get('base')]).toEqual([
      'officeKind',
      'B',
    ]);
    await page.reload();
    expect(await page.getByLabel('集計軸').inputValue()).toBe('officeKind');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('shows the last choice, however quickly one follows the other', async () => {
    const { page, complaints } = await open(desk);
    await page.waitForSelector('[data-awake]');
    for (const by of ['district', 'mode', 'role', 'officeKind']) await page.getByLabel('集計軸').selectOption(by);
    await page.waitForFunction(() => document.querySelector('#tally .cross th')?.textContent === '種別');
    await page.waitForTimeout(300);
    expect(await page.locator('#tally .cross th').first().innerText()).toBe('種別');
    expect(new URL(page.url()).searchParams.get('break')).toBe('officeKind');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('goes to the page itself where the tables cannot be fetched', async () => {
    const { page } = await open(desk);
    await page.waitForSelector('[data-awake]');
    await page.route(`**${path}?*`, (route) =>
      route.request().resourceType() === 'fetch' ? route.abort() : route.continue(),
    );
    await Promise.all([page.waitForNavigation(), page.getByLabel('集計軸').selectOption('officeKind')]);
    expect(await page.locator('#tally .cross').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it('gives the same without a script', async () => {
    const { page, complaints } = await open({ ...desk, javaScriptEnabled: false });
    await page.getByLabel('集計軸').selectOption('officeKind');
    await Promise.all([page.waitForNavigation(), page.getByRole('button', { name: '表示する' }).click()]);
    expect((await total(page)).replace(/\s+/g, ' ').trim()).toMatch(/^全体 430/);
    expect(await page.locator('#tally .mark').count()).toBe(4);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('can be used by keyboard only: the chooser, the table that scrolls, the files', async () => {
    const { page } = await open(phone, '?break=officeKind');
    await page.waitForSelector('[data-awake]');
    await page.getByLabel('集計軸').focus();
    const reached: string[] = [];
    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press('Tab');
      reached.push(
        await page.evaluate(
          () => document.activeElement!.getAttribute('aria-label') ?? document.activeElement!.textContent!.trim(),
        ),
      );
    }
    expect(reached).toEqual(
      expect.arrayContaining(['表示する', 'Excel', '表のCSV', '意見のCSV', '回収の状況(種別別)', '問1のクロス集計表']),
    );
    await page.getByRole('region', { name: '問1のクロス集計表' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => document.querySelectorAll('.pan')[1]!.scrollLeft > 0);
    await page.context().close();
  });

  it.each([
    ['a desk', desk],
    ['a phone', phone],
    ['a desk in the dark', { ...desk, colorScheme: 'dark' as const }],
  ])(
    'has nothing for axe to object to at %s, and is no wider than its window',
    async (_, options) => {
      for (const query of ['', '?break=officeKind', '?break=officeKind&base=B&show=percents']) {
        const { page, complaints } = await open(options, query);
        expect([query, await violations(page), await outlineOf(page), complaints]).toEqual([
          query,
          [],
          { lang: 'ja', h1: 1, over: 0, onEnd: [] },
          [],
        ]);
        await page.context().close();
      }
    },
    60_000,
  );
});
