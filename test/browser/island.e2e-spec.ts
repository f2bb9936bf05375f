import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { serveGallery } from '../support/gallery/serve-gallery.js';

/** The pipeline end to end: Vite builds the island, the manifest names it, the page loads it, the browser wakes it. */
describe('an island in a browser', () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serveGallery>>;
  const errors: string[] = [];

  beforeAll(async () => {
    browser = (await openBrowser())!;
    server = await serveGallery();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  afterEach(() => expect(errors.splice(0)).toEqual([]));

  async function open(options: BrowserContextOptions = {}): Promise<Page> {
    const page = await (await browser.newContext(options)).newPage();
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(`${server.url}/gallery/listPage`);
    return page;
  }

  const names = (page: Page) => page.locator('#people tbody tr:visible th').allInnerTexts();

  it('wakes over the form that the server drew, without drawing it anew', async () => {
    const page = await open();
    await page.waitForSelector('[data-island="filter-rows"][data-awake]');
    expect(await page.locator('form[role=search].filters').count()).toBe(1);
    expect(await page.locator('.filters output').innerText()).toBe('');
    await page.context().close();
  });

  it('narrows the rows while somebody types, whatever the kana or width, and shows them all again', async () => {
    const page = await open();
    await page.waitForSelector('[data-awake]');
    const search = page.getByLabel('氏名・かな・事業所', { exact: true });
    await search.fill('トキトウ ミナモ');
    expect(await names(page)).toEqual(['時任 さく\nときとう さく']);
    expect(await page.locator('.filters output').innerText()).toBe('このページの4行のうち 1行');
    await search.fill('');
    expect((await names(page)).length).toBe(4);
    await page.context().close();
  });

  it('follows what was typed before its script arrived', async () => {
    const page = await (await browser.newContext()).newPage();
    const script = new Promise<() => void>((arrived) => {
      void page.route('**/filter-rows-*.js', async (route) => {
        await new Promise<void>((go) => arrived(go));
        await route.continue();
      });
    });
    await page.goto(`${server.url}/gallery/listPage`, { waitUntil: 'commit' });
    await page.getByLabel('氏名・かな・事業所', { exact: true }).fill('灰谷');
    (await script)();
    await page.waitForFunction(() => document.querySelectorAll('#people tbody tr[hidden]').length === 3);
    expect(await page.getByLabel('氏名・かな・事業所', { exact: true }).inputValue()).toBe('灰谷');
    await page.context().close();
  });

  it('asks the server by a posted form, with the script and without', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await open({ javaScriptEnabled });
      await page.getByLabel('氏名・かな・事業所', { exact: true }).fill('灰谷');
      await Promise.all([
        page.waitForResponse((response) => response.request().method() === 'POST'),
        page.getByRole('button', { name: '探す' }).click(),
      ]);
      await page.context().close();
    }
    expect(server.posted.map((body) => new URLSearchParams(body).get('q'))).toEqual(['灰谷', '灰谷']);
  });
});
