import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { foundHost, owner } from '../support/organiser.js';
import { useProduct } from '../support/product.js';
import { signIn } from './camera.js';

describe('the directory in a browser', () => {
  const product = useProduct({ now: '2026-11-01T00:00:00Z' });
  let browser: Browser;
  let staff: string;

  beforeAll(async () => {
    browser = (await openBrowser())!;
    const organiser = await foundHost(product);
    await organiser.visitor.post(organiser.path('offices'), { name: 'つむぎ工房', kana: 'つむぎこうぼう' });
    staff = `${product.url}${organiser.path('')}`.replace(/\/$/, '');
  }, 60_000);
  afterAll(() => browser?.close());

  async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ locale: 'ja-JP', ...options });
    await signIn(context, product.url, owner);
    const page = await context.newPage();
    await page.goto(`${staff}${path}`);
    return page;
  }

  it('is searched from anywhere by the key /, which stays a letter in a field', async () => {
    const page = await open('/events');
    await page.waitForSelector('[data-island="find-key"][data-awake]');
    await page.keyboard.press('/');
    await page.keyboard.type('ツムギ/');
    expect(await page.locator('#find').inputValue()).toBe('ツムギ/');
    await page.locator('#find').fill('ツムギ');
    await page.keyboard.press('Enter');
    await page.waitForURL(/finds\?search=/);
    await page.getByRole('link', { name: 'つむぎ工房' }).click();
    await page.waitForURL(/offices\/[0-9a-f-]+$/);
    await page.context().close();
  });

  it('takes a file whose headings nobody knows, on a phone without a script', async () => {
    const page = await open('/directory/imports', {
      javaScriptEnabled: false,
      viewport: { width: 390, height: 844 },
    });
    const buffer = Buffer.from('呼び名,ところ\r\nひばり作業所,東部\r\n');
    await page.setInputFiles('input[type=file]', { name: 'ichiran.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: '内容を確かめる' }).click();
    await page.getByLabel('呼び名').selectOption({ label: '名前' });
    await page.getByLabel('ところ').selectOption({ label: '地域' });
    await page.getByLabel('1行が表すもの').selectOption({ label: 'すべて事業所' });
    await page.getByRole('button', { name: 'この対応で見る' }).click();
    await page.getByRole('button', { name: '1件を取り込む' }).click();
    expect(await page.locator('main').innerText()).toContain('1件を追加、0件を更新しました。');
    await page.context().close();
  });
});
