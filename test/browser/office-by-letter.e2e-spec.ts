import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { OfficesAsked } from '../support/offices-asked.js';
import { foundHost, type Organiser } from '../support/organiser.js';
import { useProduct } from '../support/product.js';
import { Walk } from './walk.js';

const phone = { width: 390, height: 844 };
const mailbox = 'madoguchi@tsumugi.example';

/** An office with a posted letter, on a phone without a script. People and offices are invented. */
describe('an office that was asked by post', () => {
  const product = useProduct({ now: '2026-10-01T00:00:00Z' });
  let browser: Browser;
  let organiser: Organiser;
  let offices: OfficesAsked;
  let tsumugi: string;
  let events: { thisMonth: string; nextMonth: string };
  let code: string;
  let walk: Walk;

  const publish = (title: string, date: string) =>
    organiser.publishEvent({
      title,
      sessions: [
        {
          date,
          start: '13:30',
          end: '16:00',
          pools: [{ mode: 'onsite', venue: '市民プラザ', capacity: 2 }, { mode: 'online' }],
        },
      ],
      more: { joinUrl: 'https://meeting.example/j/1' },
    });
  const press = (name: string | RegExp) => walk.press('button', name);
  const unfold = (name: string) => walk.page.locator('summary:visible', { hasText: name }).last().click();
  const member = (name: string) => walk.page.locator('article.member', { hasText: name });

  beforeAll(async () => {
    browser = (await openBrowser())!;
    organiser = await foundHost(product);
    offices = new OfficesAsked(product, organiser);
    tsumugi = await offices.file('つむぎ工房', [mailbox]);
    events = {
      thisMonth: await publish('見学・意見交換会', '2026-11-20'),
      nextMonth: await publish('相談の受け方', '2026-12-11'),
    };
    code = await offices.ask(events.thisMonth, tsumugi);
    await offices.ask(events.nextMonth, tsumugi);
    walk = await Walk.begin(browser, 'ja', { viewport: phone, javaScriptEnabled: false });
  }, 60_000);
  afterAll(async () => {
    await walk?.end();
    await browser?.close();
  });

  it('types the code of the letter, and applies for three', async () => {
    await walk.go(`${product.url}/w/${organiser.slug}/o`);
    await walk.fill({ code: code.toLowerCase().replace('-', '') });
    await press('開く');
    expect(await walk.text()).toContain('見学・意見交換会');
    expect(await walk.text()).not.toContain('つむぎ工房');
    await press('申し込む');
    await press('同僚を追加する');
    await press('同僚を追加する');
    await walk.fill({
      officeName: 'つむぎ工房',
      contactName: '窓口 担当',
      contactEmail: mailbox,
      'people.0.name': '灰谷 悠',
      'people.0.kana': 'はいたに ゆう',
      'people.1.name': '青砥 しおり',
      'people.1.kana': 'あおと しおり',
      'people.2.name': '榎戸 ひかる',
      'people.2.kana': 'えのきど ひかる',
    });
    for (const n of [0, 1, 2]) await walk.field(`people.${n}.seats.s0`).first().check();
    await press('3人を申し込む');
    expect(await walk.text()).toContain('席がある方と、キャンセル待ちの方がいます');
    expect(await offices.answer(events.thisMonth, tsumugi)).toMatchObject({
      opened: 1,
      coming: 3,
      answered_by: 'code',
    });
  }, 60_000);

  it('opens its own page from the confirmation, swaps one and cancels one', async () => {
    const mail = await product.mailTo(mailbox, '受付');
    await walk.go(product.url + product.linkIn(mail, '/office/'));
    expect(await walk.text()).toContain('つむぎ工房から 3人');
    await member('榎戸 ひかる').locator('summary', { hasText: '変更・交代・取り消し' }).click();
    await member('榎戸 ひかる').locator('summary', { hasText: '別の方に代わる' }).click();
    await walk.look();
    const swap = member('榎戸 ひかる').locator('form[action$="/swap"]');
    await walk.arrive(() => swap.getByRole('button').click());
    expect(await walk.text()).toContain('お名前を入れてください');
    await swap.locator('[name=name]').fill('笠井 りく');
    await swap.locator('[name=kana]').fill('かさい りく');
    await walk.arrive(() => swap.getByRole('button').click());
    expect(await member('笠井 りく').innerText()).toContain('キャンセル待ち 1番目');
    await member('青砥 しおり').locator('summary', { hasText: '変更・交代・取り消し' }).click();
    await member('青砥 しおり').locator('summary', { hasText: 'この方だけ取り消す' }).click();
    await press('青砥 しおりさんを取り消す');
    expect(await member('青砥 しおり').innerText()).toContain('取消');
    expect(await member('灰谷 悠').innerText()).toContain('確定');
    expect(await member('笠井 りく').innerText()).toContain('確定');
    await product.mailTo(mailbox, '【交代】榎戸 ひかる様 → 笠井 りく様');
    await product.mailTo(mailbox, '青砥 しおり様の参加を取り消しました');
  }, 60_000);

  it('declines for the next month, with a word', async () => {
    expect(await walk.text()).toContain('お返事待ちが1件あります');
    await unfold('今回は参加しない');
    await walk.look();
    await walk.fill({ word: '別の会議と重なります' });
    await press('参加しないと伝える');
    expect(await walk.text()).toContain('お返事を受け取りました');
    expect(await offices.answer(events.nextMonth, tsumugi)).toMatchObject({
      declined: true,
      decline_word: '別の会議と重なります',
      coming: 0,
    });
  }, 60_000);
});
