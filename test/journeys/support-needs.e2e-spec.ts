import { SupportPurge } from '../../libs/registration/core/support/support-purge.js';
import { Applicant } from '../support/applicant.js';
import { colleague } from '../support/colleague.js';
import { foundHost, type Organiser } from '../support/organiser.js';
import { useProduct } from '../support/product.js';
import type { Answer, Visitor } from '../support/visitor.js';
import { tablesWith, wholeDatabase } from '../support/whole-database.js';

const words = 'みぎがわのせきからスクリーンを見たい';
const note = '要約筆記の会に電話で予約';

/** Without the gaps that words with readings leave. */
const plain = ({ text }: Answer): string => text.replaceAll(' ', '');

/** An applicant who reads やさしい日本語 needs captions; the staff arrange it; 30 days after the event nothing of it is left. */
describe('what somebody needs to take part', () => {
  const lines: string[] = [];
  const product = useProduct({ now: '2026-10-01T00:00:00Z', lines });
  let organiser: Organiser;
  let reception: Visitor;
  let eventId: string;
  let applicant: Applicant;
  let mine: Answer;

  const staff = (rest = '') => organiser.path(`events/${eventId}/${rest}`);
  const stored = () => product.database.sql('select registration_id, done_at is not null as done from support_need');
  const box = { 'people.0.support.kinds': ['captions', 'other'], 'people.0.support.words': words };

  beforeAll(async () => {
    organiser = await foundHost(product);
    reception = await colleague(product, organiser, 'reception');
    eventId = await organiser.publishEvent({
      title: '就労支援セミナー',
      sessions: [
        { date: '2026-11-20', start: '13:30', end: '16:30', pools: [{ mode: 'onsite', venue: '市民プラザ' }] },
      ],
      more: { asksSupport: 'yes' },
    });
    applicant = new Applicant(product, organiser.slug, eventId, 'haitani@tsumugi.example');
  });

  it('is asked in a box of its own, in plain Japanese with furigana, without a script', async () => {
    await applicant.askForLink();
    const form = await applicant.openForm();
    mine = await applicant.visitor.get(`${form.path.split('?')[0]}?lang=ja-easy`);
    expect(plain(mine)).toContain('来るときにほしいもの');
    expect(mine.html).toContain('<ruby>');
    expect(mine.html).toMatch(/<details class="care" open/);
  });

  it('is not taken without a consent of its own: the form comes back with everything typed, and nothing is stored', async () => {
    const person = { contactName: '灰谷 悠', people: [{ name: '灰谷 悠', kana: 'はいたに ゆう', seats: [0] }] };
    const refused = await applicant.fill(mine, { ...person, more: box as never });
    expect([refused.status, refused.html, await stored()]).toEqual([422, expect.stringContaining(words), []]);
    expect(plain(refused)).toContain('つかっていいときは、ここをおしてください。');
    expect(refused.html).toMatch(/value="captions"[^>]*checked/);
    mine = await applicant.visitor.submit(refused, '/r/', { 'people.0.support.consent': 'yes' });
    expect([mine.status, await stored()]).toEqual([200, [{ registration_id: expect.any(String), done: false }]]);
  });

  it('is named on my page as something that was told, and shown only on a page of its own', async () => {
    expect(plain(mine)).toContain('1人のほしいものを聞いています。');
    expect(mine.html).not.toContain(words);
    const page = await applicant.visitor.get(`${mine.path.split('?')[0]}/support`);
    expect([page.status, page.html]).toEqual([200, expect.stringContaining(words)]);
  });

  it('stands in no mail, in no table, in no queue and in no line of the log that could be read', async () => {
    await product.settle();
    const contents = await wholeDatabase(product.database);
    expect(tablesWith(contents, '灰谷 悠').length).toBeGreaterThan(2);
    expect(tablesWith(contents, words)).toEqual([]);
    expect([...contents].filter(([table, all]) => /captions/.test(all) && table !== 'public.audit')).toEqual([]);
    expect(product.sink.mails.filter(({ text, html }) => `${text}${html}`.includes(words))).toEqual([]);
    expect(product.sink.mails.length).toBeGreaterThan(1);
    expect(lines.filter((line) => line.includes(words))).toEqual([]);
    expect(lines.filter((line) => line.includes('"route":"/w/:slug/r/:token"')).length).toBeGreaterThan(1);
  });

  it('is a lock in the list for those who arrange it, and nothing for the reception', async () => {
    const list = await organiser.visitor.get(staff('registrations'));
    expect([list.text, list.html]).toEqual([expect.stringContaining('配慮あり'), expect.not.stringContaining(words)]);
    const seen = await reception.get(staff('registrations'));
    expect([seen.text, seen.text]).toEqual([expect.stringContaining('灰谷'), expect.not.stringContaining('配慮')]);
    expect((await reception.get(staff('support'))).status).toBe(403);
  });

  it('is in no search, export or printed list', async () => {
    const search = await organiser.visitor.post(organiser.path('people/searches'), { q: words });
    expect(search.text).not.toContain('灰谷');
    for (const path of ['attendance/roster', 'attendance/list.csv', 'registrations', 'reception']) {
      const answer = await organiser.visitor.raw('GET', staff(path));
      expect([answer.status, await answer.text()]).toEqual([200, expect.not.stringMatching(/要約筆記|みぎがわ/)]);
    }
  });

  it('is opened by a button alone, and each look is a line of the audit trail', async () => {
    const looks = async () =>
      (
        await product.database.sql(
          `select from audit where action = 'support.viewed' and subject_kind = 'registration'`,
        )
      ).length;
    expect((await organiser.visitor.get(`/w/${organiser.slug}/staff`)).text).toContain('配慮の手配 1件');
    const list = await organiser.visitor.get(staff('support'));
    expect([list.text, list.html, await looks()]).toEqual([
      expect.stringContaining('1人 うち手配がまだ 1人'),
      expect.not.stringContaining(words),
      0,
    ]);
    const opened = await organiser.visitor.submit(list, '/views', {});
    expect([opened.status, opened.text, await looks()]).toEqual([200, expect.stringContaining('要約筆記・字幕'), 1]);
    const one = await open();
    expect([one.text, await looks()]).toEqual([expect.stringContaining(words), 2]);
    expect((await organiser.visitor.get(organiser.path('audit'))).text).toContain('必要な配慮を開いて見た');
    expect((await organiser.visitor.get(organiser.path('audit'))).text).not.toContain('灰谷');
  });

  it('is arranged by somebody until a day, with a note as sealed as the need', async () => {
    const one = await open();
    const form = one.forms.find(({ action }) => action.endsWith('/arrangement'))!;
    const who = /<option value="([0-9a-f-]{36})"[^>]*>笹森 千歳/.exec(one.html)![1]!;
    const wrong = await organiser.visitor.submit(one, '/arrangement', { due: 'soon', note });
    expect([wrong.status, wrong.html]).toEqual([422, expect.stringContaining(note)]);
    const sent = { ...Object.fromEntries(form.fields), arrangedBy: who, due: '2026-11-10', note };
    const saved = await organiser.visitor.post(form.action, sent);
    expect(saved.text).toMatch(/手配中.*笹森 千歳.*2026年11月10日/);
    expect(tablesWith(await wholeDatabase(product.database), note)).toEqual([]);
    await organiser.visitor.post(form.action, { ...sent, done: 'yes' });
    expect(await stored()).toMatchObject([{ done: true }]);
    const printed = await organiser.visitor.post(staff('support/views'));
    expect(printed.text).toMatch(new RegExp(`要約筆記・字幕.*${words}.*手配済み.*${note}`));
  });

  it('is changed by whoever needs it until the event begins, and then waits to be arranged again', async () => {
    const page = await applicant.visitor.get(`${mine.path.split('?')[0]}/support`);
    const changed = await applicant.visitor.submit(page, '/support', { 'people.0.support.kinds': ['wheelchair'] });
    expect([changed.status, plain(changed), await stored()]).toMatchObject([
      200,
      expect.stringContaining('ほしいものを保存しました。'),
      [{ done: false }],
    ]);
    product.clock.set('2026-11-20T04:30:00Z');
    expect(plain(await applicant.visitor.get(`${mine.path.split('?')[0]}/support`))).toContain('始まりました');
    const late = await applicant.visitor.submit(page, '/support', {});
    expect([late.status, (await stored()).length]).toEqual([409, 1]);
  });

  it('is gone 30 days after the event, the row itself', async () => {
    product.clock.set('2026-12-20T07:30:00Z');
    await product.app.get(SupportPurge).purge();
    expect((await stored()).length).toBe(1);
    product.clock.advance(1);
    await product.app.get(SupportPurge).purge();
    expect(await stored()).toEqual([]);
    expect((await wholeDatabase(product.database)).get('public.support_need')).toBe('');
  });

  async function open(): Promise<Answer> {
    const list = await organiser.visitor.get(staff('support'));
    const form = list.forms.find(({ action }) => /support\/[0-9a-f-]{36}\/views$/.test(action))!;
    return organiser.visitor.post(form.action);
  }
});
