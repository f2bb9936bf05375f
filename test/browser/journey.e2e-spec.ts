import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import type { DeliveredMail } from '../support/delivered-mail.js';
import { owner } from '../support/organiser.js';
import { useProduct } from '../support/product.js';
import { setUpPath } from './first-day.js';
import { Walk } from './walk.js';

const desk = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };

/** The first day of a host body, from the set-up link to the first application, its cancellation and what staff see of it. */
describe.each([
  ['a desk', desk],
  ['a phone', phone],
])('the first event at %s', (_, viewport) => {
  const product = useProduct({ now: '2026-11-02T00:00:00Z' });
  let browser: Browser;
  let staff: Walk;
  let eventPath: string;

  beforeAll(async () => {
    browser = (await openBrowser())!;
    staff = await Walk.begin(browser, 'ja', { viewport });
  });
  afterAll(() => browser?.close());

  /** A participant: no script. */
  const guest = (lang: 'ja' | 'en' = 'ja') => Walk.begin(browser, lang, { viewport, javaScriptEnabled: false });

  /** Opens the link out of the mail that arrives. */
  async function openLinkOf(walk: Walk, email: string): Promise<DeliveredMail> {
    const mail = await product.mailTo(email);
    await walk.go(product.url + product.linkIn(mail, '/r/'));
    return mail;
  }

  it('founds a host body through the one-time link', async () => {
    await staff.go(product.url + (await setUpPath(product)));
    await staff.fill({ hostName: '瑞ノ浜はたらく支援ネットワーク', slug: 'mizunohama', ...owner });
    await staff.press('button', '設定して始める');
    expect(new URL(staff.page.url()).pathname).toBe('/w/mizunohama/staff');
    expect(await staff.text()).toContain('笹森 千歳');
  });

  it('makes an event on one page, with a second way of taking part and a second session from the buttons', async () => {
    await staff.press('link', '新しい催し');
    await staff.unfold('日程枠と会場');
    await staff.unfold('問い合わせ先');
    await staff.fill({
      title: '意見交換会と交流会',
      summary: '1年のあいだに出た意見を持ち寄ります。',
      'sessions.0.title': '本会',
      'sessions.0.date': '2026-12-11',
      'sessions.0.start': '13:30',
      'sessions.0.end': '16:30',
      'sessions.0.pools.0.venue': '市民プラザ 大会議室',
      'sessions.0.pools.0.capacity': '3',
      contactName: '事務局(担当 笹森)',
      contactPhone: '0000-00-0000',
    });
    await staff.unfold('内容とプログラム');
    await staff.fill({ description: '目的' });
    await staff.page.getByRole('button', { name: '見出し' }).click();
    expect(await staff.field('description').inputValue()).toBe('# 目的');
    await staff.press('button', '参加方法を追加');
    expect(new URL(staff.page.url()).hash).toBe('#pool-0-1');
    await staff.field('sessions.0.pools.1.mode').selectOption('online');
    await staff.press('button', '日程枠を追加');
    expect(await staff.field('title').inputValue()).toBe('意見交換会と交流会');
    await staff.unfold('参加費');
    await staff.fill({
      'sessions.1.title': '交流会',
      'sessions.1.date': '2026-12-11',
      'sessions.1.start': '18:00',
      'sessions.1.end': '20:00',
      'sessions.1.fee': '4550',
      'sessions.1.pools.0.venue': '市民プラザ 喫茶室',
      'sessions.1.pools.0.capacity': '1',
    });
    await staff.field('sessions.1.requirement').selectOption('optional');
    await staff.press('button', '下書きを保存する');
    expect(await staff.text()).toMatch(/本会 .*オンライン .*交流会 .*市民プラザ 喫茶室/);
  });

  it('shows how it will look, says what is missing, and publishes it', async () => {
    const overview = staff.page.url();
    await staff.press('link', '公開ページのプレビュー');
    expect(await staff.text()).toContain('ほかの方にはまだ見えません');
    await staff.press('link', '催しに戻る');
    expect(staff.page.url()).toBe(overview);
    expect(await staff.text()).toContain('オンラインの参加リンクは、まだありません。公開のあとでも入れられます。');
    await staff.press('link', '編集する');
    await staff.unfold('オンライン');
    await staff.fill({ joinUrl: 'https://meeting.example/1' });
    await staff.press('button', /^保存する$/);
    await staff.press('button', '公開する');
    expect(await staff.text()).toContain('受付中');
    await staff.press('link', '公開ページ');
    eventPath = new URL(staff.page.url()).pathname;
  });

  it('takes two colleagues from the public page to the confirmation, without a script', async () => {
    const walk = await guest();
    await walk.go(`${product.url}/w/mizunohama`);
    await walk.press('link', '意見交換会と交流会');
    await walk.press('link', '申し込む');
    await walk.press('button', 'リンクを送る');
    expect(await walk.text()).toContain('メールアドレスを入れてください');
    await walk.fill({ email: 'aoto@tsumugi.example' });
    await walk.press('button', 'リンクを送る');
    await openLinkOf(walk, 'aoto@tsumugi.example');
    await walk.press('button', '1人を申し込む');
    expect(await walk.text()).toContain('直していただきたいところが3つあります');
    await walk.fill({
      officeName: 'つむぎ工房',
      contactName: '青砥 しおり',
      'people.0.name': '青砥 しおり',
      'people.0.kana': 'あおと しおり',
    });
    await walk.field('people.0.seats.s0').first().check();
    await walk.field('people.0.seats.s1').check();
    await walk.press('button', '同僚を追加する');
    expect(new URL(walk.page.url()).hash).toBe('#person-1');
    await walk.fill({ 'people.1.name': '時任 さく', 'people.1.kana': 'ときとう さく' });
    await walk.field('people.1.seats.s0').first().check();
    await walk.press('button', '2人を申し込む');
    expect(await walk.text()).toMatch(
      /参加が確定しました 2人の席をご用意しました。同じ内容をメールで送りました。 受付番号 \w{3}-\w{4}/,
    );
    await product.mailTo('aoto@tsumugi.example', '確定');
    await walk.end();
  });

  it('changes, cancels one of them after a question, and undoes it', async () => {
    const walk = await guest();
    const confirmation = await product.mailTo('aoto@tsumugi.example', '確定');
    await walk.go(product.url + product.linkIn(confirmation, '/my/'));
    await walk.press('link', '変更する');
    expect(await walk.text()).toContain('会場 市民プラザ 大会議室 いまの席');
    await walk.press('link', '変更しないで戻る');
    await walk.press('link', '時任 さく様 取り消す');
    expect(await walk.text()).toContain('時任 さく様の参加を取り消します');
    await walk.press('button', '取り消す');
    expect(await walk.text()).toContain('取り消しました');
    await walk.press('button', '時任 さく様 もとに戻す');
    expect(await walk.text()).toMatch(/時任 さく様 .*確定/);
    await walk.end();
  });

  it('is filled in with the keyboard alone, in English', async () => {
    const walk = await guest('en');
    await walk.go(product.url + eventPath);
    await walk.press('link', 'Apply');
    await walk.type('email', 'magara@shiomi.example');
    await walk.arrive(() => walk.page.keyboard.press('Enter'));
    await openLinkOf(walk, 'magara@shiomi.example');
    await walk.type('contactName', 'Tatsuki Magara');
    await walk.type('people.0.name', 'Tatsuki Magara');
    await walk.tabTo('people.0.seats.s0');
    await walk.page.keyboard.press('ArrowDown');
    await walk.tabTo('people.0.seats.s1');
    await walk.page.keyboard.press('Space');
    await walk.tabTo('Apply for 1 person');
    await walk.arrive(() => walk.page.keyboard.press('Enter'));
    expect(await walk.text()).toMatch(/Your place is confirmed .*Online Confirmed .*Waiting list no\. 1/);
    await walk.end();
  });

  it('reads in やさしい日本語 from the page to the mail and the result, with furigana and without', async () => {
    const walk = await guest();
    await walk.go(product.url + eventPath);
    await walk.press('link', 'やさしい日本語');
    const ruby = () => walk.page.locator('main ruby').count();
    expect(await ruby()).toBeGreaterThan(5);
    await walk.press('link', 'ふりがなを けす');
    expect(await ruby()).toBe(0);
    await walk.press('link', 'ふりがなを つける');
    await walk.arrive(() => walk.page.locator('a.button.big').click());
    await walk.fill({ email: 'haitani@namioto.example' });
    await walk.arrive(() => walk.page.locator('button.big').click());
    const mail = await openLinkOf(walk, 'haitani@namioto.example');
    expect(mail.text).toContain('申(もう)し込(こ)みの リンクです');
    await walk.fill({ contactName: '灰谷 悠', 'people.0.name': '灰谷 悠', 'people.0.kana': 'はいたに ゆう' });
    await walk.field('people.0.seats.s0').first().check();
    await walk.arrive(() => walk.page.locator('button.big').click());
    expect(await walk.page.locator('h1').getAttribute('class')).toBe('state ok');
    expect(await ruby()).toBeGreaterThan(5);
    await walk.end();
  });

  it('shows staff who comes and what became of every mail', async () => {
    await staff.go(`${product.url}${eventPath.replace('/events/', '/staff/events/')}`);
    await staff.press('link', '申込');
    const roster = await staff.text();
    for (const name of ['青砥 しおり', '時任 さく', 'Tatsuki Magara', '灰谷 悠']) expect(roster).toContain(name);
    await product.settle();
    await staff.press('link', '送信履歴');
    expect(await staff.text()).toMatch(/すべて \d+ 送信済み \d+/);
    expect(await staff.page.locator('tbody .chip').allInnerTexts()).toEqual(expect.arrayContaining(['送信済み']));
  });
});
