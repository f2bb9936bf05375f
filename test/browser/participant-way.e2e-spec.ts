import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { foundHost, type Organiser } from '../support/organiser.js';
import { useProduct } from '../support/product.js';
import { QuestionnaireDesk } from '../support/questionnaire-desk.js';
import { Walk } from './walk.js';

const phone = { width: 390, height: 844 };
const meeting = 'https://meeting.example/j/1';

/** One person's whole way in やさしい日本語 on a phone without a script. People, offices and answers are invented. */
describe.each([
  ['with furigana', true],
  ['without furigana', false],
])('a participant who reads やさしい日本語 %s', (_, furigana) => {
  const product = useProduct({ now: '2026-10-01T00:00:00Z' });
  const email = 'haitani@tsumugi.example';
  let browser: Browser;
  let organiser: Organiser;
  let event: string;
  let walk: Walk;

  beforeAll(async () => {
    browser = (await openBrowser())!;
    organiser = await foundHost(product);
    event = await organiser.publishEvent({
      title: '相談の受け方',
      sessions: [{ date: '2026-11-20', start: '13:00', end: '16:30', pools: [{ mode: 'online', capacity: 20 }] }],
      more: { joinUrl: meeting, 'easy.title': '{相談|そうだん}の ききかた' },
    });
    const reminders = await organiser.visitor.get(organiser.path(`events/${event}/reminders`));
    await organiser.visitor.submit(reminders, '/reminders');
    walk = await Walk.begin(browser, 'ja', { viewport: phone, javaScriptEnabled: false });
    await walk.page.context().route(`${meeting}**`, (route) => route.fulfill({ body: '会議' }));
  }, 60_000);
  afterAll(() => browser?.close());

  /** Readings stand on every page, or on none. */
  const lookAtReadings = async () => {
    const { page } = walk;
    const readings = await page.locator('main ruby').count();
    expect([page.url(), readings > 0]).toEqual([page.url(), furigana]);
    expect(await walk.text()).not.toMatch(/[{}|]/);
  };
  const newest = (part: string) =>
    product.sink.to(email).findLast(({ links }) => links.some((one) => one.includes(part)))!;
  const follow = async (part: string) => {
    await walk.go(product.url + product.linkIn(newest(part), part));
    await lookAtReadings();
  };
  const big = () => walk.arrive(() => walk.page.locator('main .button.big').first().click());

  it('applies', async () => {
    await walk.go(`${product.url}/w/${organiser.slug}/events/${event}`);
    await walk.press('link', 'やさしい日本語');
    if (!furigana) await walk.press('link', 'ふりがなを けす');
    await lookAtReadings();
    await big();
    await lookAtReadings();
    await walk.fill({ email });
    await big();
    await lookAtReadings();
    await product.mailTo(email);
    await follow('/r/');
    await walk.fill({ contactName: '灰谷 悠', 'people.0.name': '灰谷 悠', 'people.0.kana': 'はいたに ゆう' });
    await walk.field('people.0.seats.s0').first().check();
    await big();
    await lookAtReadings();
    expect(await walk.page.locator('h1').getAttribute('class')).toBe('state ok');
    await product.settle();
  }, 60_000);

  it('is reminded, and joins on the day from my page', async () => {
    product.clock.set('2026-11-19T23:00:05Z');
    const mail = await product.mailTo(email, '今日の リンク');
    expect(mail.text).toContain('相談(そうだん)の ききかた');
    product.clock.set('2026-11-20T03:45:00Z');
    await follow('/my/');
    await Promise.all([
      walk.page.waitForURL(`${meeting}**`),
      walk.page.locator('form[action$="/join"] button').first().click(),
    ]);
    await follow('/my/');
    expect(await walk.text()).toMatch(/もう いちど 入(はい)?る/);
  }, 60_000);

  it('is asked afterwards, answers, and sees that the answer is there', async () => {
    product.clock.set('2026-11-20T08:00:00Z');
    await organiser.logIn();
    const desk = new QuestionnaireDesk(organiser, event);
    await desk.begin('satisfaction');
    await desk.send(await desk.open(), {}, 'publish');
    await desk.request();
    await product.settle();
    await follow('/q/');
    for (const question of await walk.page.locator('.question').all()) {
      const choice = question.locator('input[type=radio], input[type=checkbox]').first();
      await ((await choice.count()) > 0 ? choice.check() : question.locator('textarea').fill('よかったです'));
    }
    await big();
    expect(new URL(walk.page.url()).pathname).toMatch(/\/thanks$/);
    await lookAtReadings();
    await follow('/my/');
    await walk.end();
    const [answers] = await product.database.sql(
      'select (select count(*)::int from response) as responses, (select count(*)::int from comment) as comments',
    );
    expect(answers).toEqual({ responses: 1, comments: 2 });
  }, 60_000);
});
