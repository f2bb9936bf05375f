import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { seatCrowd } from '../support/crowd.js';
import { foundHost, owner } from '../support/organiser.js';
import { useProduct } from '../support/product.js';
import { signIn } from './camera.js';

/** A desk screen shows twenty rows and more of a long list; a phone keeps what a thumb can hit. */
describe('long lists of staff', () => {
  const product = useProduct({ now: '2026-11-01T00:00:00Z' });
  let browser: Browser;
  let staff: string;
  let event: string;

  beforeAll(async () => {
    browser = (await openBrowser())!;
    const organiser = await foundHost(product);
    const id = await organiser.publishEvent({
      title: '見学・意見交換会',
      sessions: [
        { date: '2026-11-18', start: '13:30', end: '14:30', pools: [{ mode: 'onsite', venue: '瑞ノ浜市民プラザ 3階 大会議室' }] },
      ],
    }); // prettier-ignore
    const [row] = await product.database.sql<{ workspace: string; session: string; pool: string }>(
      'select workspace_id as workspace, session_id as session, id as pool from pool where event_id = $1',
      [id],
    );
    await seatCrowd((text, values) => product.database.sql(text, values), { ...row!, event: id, count: 600, waits: 3 });
    staff = `${product.url}${organiser.path('')}`.replace(/\/$/, '');
    event = `${staff}/events/${id}`;
  }, 60_000);
  afterAll(() => browser?.close());

  const pageOf = async (width: number, height: number): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width, height }, locale: 'ja-JP' });
    await signIn(context, product.url, owner);
    return context.newPage();
  };

  it('show at least twenty rows at 1280 × 900', async () => {
    const page = await pageOf(1280, 900);
    const seen: Record<string, number> = {};
    for (const path of [
      `${event}/registrations`,
      `${event}/attendance/roster`,
      `${staff}/people`,
      `${staff}/offices`,
    ]) {
      await page.goto(path);
      seen[path.slice(staff.length).replace(/[\da-f-]{36}/, '…')] = await page
        .locator('.dense tbody tr')
        .evaluateAll((rows) => rows.filter((row) => row.getBoundingClientRect().bottom <= innerHeight).length);
    }
    expect(Object.entries(seen).filter(([, rows]) => rows < 20)).toEqual([]);
  });

  it('keep links a finger apart at a desk, and a thumb on a phone', async () => {
    for (const [width, height, least] of [[1280, 900, 24], [390, 844, 44]] as const) {
      const page = await pageOf(width, height);
      await page.goto(`${event}/registrations`);
      const tops = await page
        .locator('.dense .act a')
        .evaluateAll((links) => links.map((link) => link.getBoundingClientRect()).map(({ top, height: tall }) => [top, tall]));
      expect(tops.length).toBe(25);
      tops.slice(1).forEach(([top], n) => expect(top! - tops[n]![0]!).toBeGreaterThanOrEqual(least));
      tops.forEach(([, tall]) => expect(tall).toBeGreaterThanOrEqual(least));
    }
  }); // prettier-ignore
});
