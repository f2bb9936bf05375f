import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { foundHost, owner } from '../support/organiser.js';
import { fileOffices, offices119 } from '../support/post-campaign.js';
import { useProduct } from '../support/product.js';
import { signIn } from './camera.js';
import { complaintsOf, outlineOf, violations } from './page-check.js';

/** Where pictures and papers are put to be looked at; nowhere unless it is named. */
const gallery = process.env.CAMPAIGN_PICTURES;

describe('an organiser at a desk takes 119 offices from choice to board and visits', () => {
  const product = useProduct({ now: '2026-12-01T00:00:00Z' });
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  let board: string;

  beforeAll(async () => {
    browser = (await openBrowser())!;
    const organiser = await foundHost(product);
    await fileOffices(organiser, offices119());
    const id = await organiser.publishEvent({
      title: '見学・意見交換会',
      sessions: [
        { date: '2027-01-20', start: '13:30', end: '16:00', pools: [{ mode: 'onsite', venue: '瑞ノ浜市民プラザ 2階 研修室', capacity: 30 }] },
      ],
      deadline: { on: '2027-01-08', at: '17:00' },
      more: { newSeries: '見学・意見交換会', number: '4', contactFax: '0000-00-0001', summary: '見て、聞いて、話す。働く人を支える現場の2時間半。' },
    }); // prettier-ignore
    board = `${product.url}${organiser.path(`events/${id}/campaigns`)}`;
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'ja-JP' });
    await signIn(context, product.url, owner);
    page = await context.newPage();
    complaints = complaintsOf(page);
  }, 90_000);
  afterAll(() => browser?.close());

  it('chooses all of them, with twenty rows in sight and the words beside', async () => {
    await page.goto(board);
    await press('案内する先を選ぶ');
    await press('条件に合う 119事業所をすべて選ぶ');
    await good('choose');
    const rows = await page
      .locator('.dense tbody tr')
      .evaluateAll((all) => all.filter((row) => row.getBoundingClientRect().bottom <= innerHeight).length);
    expect(rows).toBeGreaterThanOrEqual(20);
    await phone('choose');
  }, 60_000);

  it('checks and sends', async () => {
    await press('確かめる画面へ');
    await good('check');
    await press('119件へ送る');
    await page.goto(board);
    await good('board');
    expect(
      await page
        .locator('.dense tbody tr')
        .evaluateAll((all) => all.filter((row) => row.getBoundingClientRect().bottom <= innerHeight).length),
    ).toBeGreaterThanOrEqual(20);
  }, 60_000);

  it('takes an answer down in two taps', async () => {
    await page
      .getByRole('link', { name: /: 返事を記録/ })
      .first()
      .click();
    await page.getByLabel('お名前（「、」で区切る）').fill('久瀬 真帆、桐生 ひなた');
    await good('record');
    await press('来る と記録');
    expect(await page.locator('.board-lead').innerText()).toContain('2人');
  }, 60_000);

  it('plans visits for those who are ticked', async () => {
    await page.locator('input[name="picks"]').first().check();
    await page.locator('input[name="picks"]').nth(1).check();
    await press('訪問の予定に入れる');
    await page.getByRole('link', { name: '訪問の一覧' }).click();
    await good('visits');
    await page
      .getByRole('link', { name: /への訪問を記録する/ })
      .first()
      .click();
    await good('visit');
    await page.goto(board);
    await phone('board');
  }, 60_000);

  it.each(['letters', 'labels?per=12', 'labels?per=24', 'flyer', 'fax-form', 'phone-list'])(
    'prints %s without a torn sheet',
    async (what) => {
      await page.goto(`${board}/${what}`);
      await good(what.replace(/\W/g, '-'));
      const sheets = await page.locator('.a4').count();
      if (gallery && sheets > 0)
        await page
          .locator('.a4')
          .first()
          .screenshot({ path: `${gallery}/${what.replace(/\W/g, '-')}-sheet.png` });
      const pdf = await page.pdf({
        preferCSSPageSize: true,
        ...(gallery && { path: `${gallery}/${what.replace(/\W/g, '-')}.pdf` }),
      });
      const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)!.length;
      if (sheets > 0) expect(pages).toBe(sheets);
    },
    60_000,
  );

  it('without a complaint of the browser', () => {
    expect(complaints).toEqual([]);
  });

  async function press(name: string): Promise<void> {
    await Promise.all([page.waitForLoadState('load'), page.getByRole('button', { name }).click()]);
  }

  /** Nothing for axe to say, one h1, no wider than the window. */
  async function good(name: string): Promise<void> {
    if (gallery) {
      mkdirSync(gallery, { recursive: true });
      await page.screenshot({ path: `${gallery}/${name}.png` });
    }
    expect([name, await violations(page)]).toEqual([name, []]);
    const { h1, over } = await outlineOf(page);
    expect([name, h1, over]).toEqual([name, 1, 0]);
  }

  async function phone(name: string): Promise<void> {
    await page.setViewportSize({ width: 390, height: 844 });
    await good(`${name}-390`);
    await page.setViewportSize({ width: 1280, height: 900 });
  }
});
