import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { gallery } from '../support/gallery/gallery.js';
import { serveGallery } from '../support/gallery/serve-gallery.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const guestPages = ['applyPage', 'confirmPage', 'easyPage', 'englishPage', 'eventPage', 'resultPage'].map(
  (name) => `/gallery/${name}`,
);

describe('the ui kit in a browser', () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serveGallery>>;

  beforeAll(async () => {
    browser = (await openBrowser())!;
    server = await serveGallery();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  async function visit<T>(path: string, options: BrowserContextOptions, look: (page: Page) => Promise<T>): Promise<T> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(server.url + path, { waitUntil: 'load' });
    const seen = await look(page);
    await context.close();
    expect({ path, errors }).toEqual({ path, errors: [] });
    return seen;
  }

  const violations = (page: Page) =>
    page.evaluate(async (source) => {
      new Function(source)();
      const { axe: checker } = globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      return (await checker.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    }, axe);

  it.each(Object.keys(gallery))(
    'finds nothing that shuts somebody out of %s, dark on a desk and light on a phone',
    async (path) => {
      const desk = { colorScheme: 'dark', viewport: { width: 1280, height: 900 } } as const;
      const phone = { colorScheme: 'light', viewport: { width: 390, height: 800 } } as const;
      for (const options of [desk, phone])
        expect(await visit(path, { bypassCSP: true, ...options }, violations)).toEqual([]);
    },
  );

  it.each(Object.keys(gallery))('never makes %s wider than the smallest phone', async (path) => {
    const over = await visit(path, { viewport: { width: 320, height: 640 } }, (page) =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    );
    expect(over).toBe(0);
  });

  it.each(guestPages)('sends %s in at most 20 KB, without a script', async (path) => {
    const kinds: Record<string, number> = {};
    let bytes = 0;
    const context = await browser.newContext();
    const page = await context.newPage();
    page.on('response', async (response) => {
      if (response.url().startsWith('data:')) return;
      const kind = response.request().resourceType();
      // Letters come only to a machine that has no Japanese ones of its own.
      if (kind === 'font') return;
      kinds[kind] = (kinds[kind] ?? 0) + 1;
      bytes += gzipSync(await response.body()).length;
    });
    await page.goto(server.url + path, { waitUntil: 'networkidle' });
    await context.close();
    expect(kinds).toEqual({ document: 1, stylesheet: 1 });
    expect(bytes).toBeLessThan(20_000);
  });

  it('opens a form with something to put right at its list, which leads to the field', async () => {
    const focused = await visit('/gallery/applyPage', {}, async (page) => {
      const first = await page.evaluate(() => document.activeElement?.className);
      await page.getByRole('link', { name: '「@」がありません。例: namae@tsumugi.example' }).click();
      return [first, await page.evaluate(() => document.activeElement?.getAttribute('name'))];
    });
    expect(focused).toEqual(['oops', 'email']);
  });

  it('offers the way past the menu to the first press of Tab', async () => {
    const first = await visit('/gallery/overviewPage', {}, async (page) => {
      await page.keyboard.press('Tab');
      const skip = page.getByRole('link', { name: '本文へ' });
      return [await skip.evaluate((link) => link === document.activeElement), (await skip.boundingBox())!.y >= 0];
    });
    expect(first).toEqual([true, true]);
  });

  it('opens the menu of who works here, with the way out, without a script', async () => {
    const shown = await visit('/gallery/todayPage', { javaScriptEnabled: false }, async (page) => {
      await page.getByText('笹森').first().click();
      return page.getByRole('button', { name: 'ログアウト' }).isVisible();
    });
    expect(shown).toBe(true);
  });
});
