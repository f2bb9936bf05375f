import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { owner } from '../support/organiser.js';
import { useProduct } from '../support/product.js';
import { setUpPath } from './first-day.js';
import { Walk } from './walk.js';

/** An organiser with little time and no script: a seminar from its recipe, ready to publish. */
describe.each([
  ['a desk', { width: 1280, height: 900 }],
  ['a phone', { width: 390, height: 844 }],
])('a seminar from its recipe at %s', (_, viewport) => {
  const product = useProduct({ now: '2026-11-02T00:00:00Z' });
  let browser: Browser;
  let staff: Walk;
  const touched = new Set<string>();

  beforeAll(async () => {
    browser = (await openBrowser())!;
    staff = await Walk.begin(browser, 'ja', { viewport, javaScriptEnabled: false });
    await staff.go(product.url + (await setUpPath(product)));
    await staff.fill({ hostName: '瑞ノ浜はたらく支援ネットワーク', slug: 'mizunohama', ...owner });
    await staff.press('button', '設定して始める');
  });
  afterAll(() => browser?.close());

  const type = async (values: Record<string, string>) => {
    Object.keys(values).forEach((name) => touched.add(name));
    await staff.fill(values);
  };

  /** Fields that are seen, a group of boxes as one. */
  const inSight = () =>
    staff.page.evaluate(() => {
      const seen = [...document.querySelectorAll<HTMLInputElement>('#event-form :is(input, select, textarea)')].filter(
        (field) => field.type !== 'hidden' && field.checkVisibility(),
      );
      return [...new Set(seen.map(({ name }) => name))];
    });

  it('shows at most twelve fields, and folds away the rest under a line that says what it holds', async () => {
    await staff.go(`${product.url}/w/mizunohama/staff/events/new`);
    await staff.press('button', 'セミナー');
    expect(await inSight()).toEqual([
      'title', 'newSeries', 'forWhom', 'sessions.0.date', 'sessions.0.start', 'sessions.0.end', 'ways',
      'sessions.0.pools.0.venue', 'sessions.0.pools.0.capacity', 'deadlineOn', 'contactName', 'summary',
    ]); // prettier-ignore
    const text = await staff.text();
    expect(text).toContain('「セミナー」の型で決まっていること');
    expect(text).toContain('先着順 ・ 公開した日から ・ 締め切りの日の 17:00 まで');
    expect(text).toContain('必要な配慮 あり');
    expect(text).toContain('公開までに 題名を入れてください。 日程枠を1つ以上入れてください。');
  });

  it('says on which days mails would go, and when nothing is missing any more', async () => {
    await type({
      title: '続けて働くための、休み方・戻り方',
      'sessions.0.date': '2027-02-12',
      'sessions.0.pools.0.venue': '市民プラザ 3階 大会議室',
      summary: '休みに入る前と戻った後に、職場と支援者ができることを考えます。',
    });
    await staff.press('button', 'まとめを更新');
    const text = await staff.text();
    expect(text).toContain('2027年2月12日(金) 13:30〜16:00');
    expect(text).toContain('会場 市民プラザ 3階 大会議室 40 ・ オンライン 制限なし');
    expect(text).toContain('締め切り 2月5日(金) 17:00');
    expect(text).toContain('申し込むとすぐ 申し込みの控え(変更・取消のリンクつき)');
    expect(text).toContain('2月5日(金) 9:00 1週間前のお知らせ 2月11日(木) 9:00 前日のお知らせ');
    expect(text).toContain('2月19日(金) 9:00 アンケートのお願い');
    expect(text).toContain('必ず要る欄は、すべて入っています 参加リンクは、あとからで大丈夫です');
  });

  it('opens the part in which something is wrong, and keeps what was typed', async () => {
    await staff.page.locator('#fold-contact > summary').click();
    await type({ contactEmail: 'jimukyoku' });
    await staff.press('button', '下書きにして、プレビューを見る');
    expect(await staff.page.locator('.fold[open]').evaluateAll((folds) => folds.map(({ id }) => id))).toEqual(['fold-contact']);
    await expect(staff.field('title').inputValue()).resolves.toBe('続けて働くための、休み方・戻り方');
  }); // prettier-ignore

  it('keeps a draft that is ready, and the reminders that were promised', async () => {
    await type({ contactEmail: 'jimukyoku@mizunohama.example' });
    await staff.press('button', '下書きにして、プレビューを見る');
    expect(staff.page.url()).toMatch(/\/preview/);
    expect(await staff.text()).toContain('続けて働くための、休み方・戻り方');
    expect(touched.size).toBeLessThanOrEqual(12);
    await staff.go(staff.page.url().replace(/\/preview.*/, ''));
    await staff.press('button', '公開する');
    expect(await staff.text()).toContain('公開しました');
    const rules = await product.database.sql('select count(*)::int as n from reminder_rule where active');
    expect(rules).toEqual([{ n: 6 }]);
  });
});
