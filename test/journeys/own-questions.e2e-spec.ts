import { Applicant } from '../support/applicant.js';
import { foundHost, type Organiser } from '../support/organiser.js';
import { useProduct } from '../support/product.js';
import type { Answer } from '../support/visitor.js';

/** The organiser's own questions, what names are used for, who somebody is at the office, who comes along. All invented. */
describe('a form that asks more', () => {
  const product = useProduct({ now: '2026-10-01T00:00:00Z' });
  let organiser: Organiser;
  let eventId: string;

  beforeAll(async () => {
    organiser = await foundHost(product);
    const office = await organiser.visitor.get(organiser.path('offices/new'));
    await organiser.visitor.submit(office, '/offices', { name: '株式会社つむぎ工房', kana: 'つむぎこうぼう' });
    eventId = await organiser.publishEvent({
      title: '意見交換会',
      sessions: [
        { title: '本会', date: '2026-12-11', start: '13:30', end: '16:30', pools: [{ mode: 'onsite', venue: '市民プラザ', capacity: 5 }] },
        { title: '交流会', date: '2026-12-11', start: '18:00', end: '20:00', optional: true, pools: [{ mode: 'onsite', venue: '喫茶室' }] },
      ],
      deadline: { on: '2026-12-04', at: '17:00' },
      more: { companions: 'seated' },
    }); // prettier-ignore
  }, 60_000);

  const questionsPage = () => organiser.visitor.get(organiser.path(`events/${eventId}/questions`));
  const nameOf = (page: Answer, label: string): string =>
    /name="([^"]*answers\.[^"]*)"/.exec(page.html.slice(page.html.indexOf(label)))![1]!;
  const sessionIn = (page: Answer, title: string) => new RegExp(`value="([^"]+)"[^>]*>${title}<`).exec(page.html)![1]!;

  it('is written by staff row by row, without a script, and refuses a choice without options', async () => {
    let page = await questionsPage();
    for (let n = 0; n < 2; n += 1) page = await organiser.visitor.submit(page, '/questions', { row: 'add' });
    const party = sessionIn(page, '交流会');
    const fields = {
      'questions.0.label': '食べられないもの',
      'questions.0.kind': 'text',
      'questions.0.sessionId': party,
      'questions.1.label': 'いちばん取り上げてほしいこと',
      'questions.1.kind': 'choice',
      'questions.1.asks': 'application',
      'questions.1.required': 'yes',
      'questions.2.label': '写真を載せてもよい',
      'questions.2.kind': 'consent',
    };
    const refused = await organiser.visitor.submit(page, '/questions', { ...fields, row: '' });
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('選択肢を2つ以上書いてください')]);
    const moved = await organiser.visitor.submit(refused, '/questions', {
      'questions.1.options': '面談\n記録',
      row: 'up.1',
    });
    expect(moved.forms.find(({ action }) => action.endsWith('/questions'))!.fields).toContainEqual([
      'questions.0.label',
      'いちばん取り上げてほしいこと',
    ]);
    const saved = await organiser.visitor.submit(moved, '/questions', { row: '' });
    expect(saved.status).toBe(200);
    expect(await stored()).toEqual([
      'choice いちばん取り上げてほしいこと',
      'text 食べられないもの',
      'consent 写真を載せてもよい',
    ]);
  });

  it('says what names are used for, and each application keeps the wording of its time', async () => {
    const purpose = await organiser.visitor.get(organiser.path('purpose'));
    await organiser.visitor.submit(purpose, '/purpose', { text: 'この催しの運営だけに使います。' });
    const form = await opened('first');
    expect(form.text).toContain('この催しの運営だけに使います。');
    await organiser.visitor.submit(await organiser.visitor.get(organiser.path('purpose')), '/purpose', {
      text: '運営と、人数の報告に使います。',
    });
    const done = await fill(form, 'first', {});
    expect(done.text).toContain('参加が確定しました');
    const settings = await organiser.visitor.get(organiser.path('purpose'));
    expect(settings.text).toMatch(/第2版 運営と、人数の報告に使います。.* 0 第1版 この催しの運営だけに使います。.* 1/);
  });

  it('asks what belongs to the party of those who come to it, keeps everything typed, and shows the answers', async () => {
    const form = await opened('second');
    expect(form.text).toContain('「交流会」に参加する方だけお答えください。');
    expect(form.html).toContain('<option value="株式会社つむぎ工房"');
    const missing = await fill(form, 'second', { [nameOf(form, 'いちばん取り上げて')]: '' });
    expect([missing.status, missing.text]).toEqual([422, expect.stringContaining('1つ選んでください')]);
    const done = await fill(missing, 'second', {
      [nameOf(form, 'いちばん取り上げて')]: '記録',
      [nameOf(form, '食べられないもの')]: 'えび',
      'people.0.title': 'サービス管理責任者',
      'people.0.experience': '８',
      'people.0.companions': '2',
      officeName: 'つむぎ工房(株)',
    });
    expect(done.text).toContain('いちばん取り上げてほしいこと 記録');
    expect(done.text).toContain('食べられないもの えび');
    expect(done.text).toContain('second様 (付き添い 2人)');
    const list = await organiser.visitor.get(organiser.path(`events/${eventId}/registrations`));
    const person = /aria-label="second[^"]*"[^>]*href="([^"]*)"/.exec(list.html)![1]!;
    const staff = await organiser.visitor.get(person);
    expect(staff.text).toMatch(/サービス管理責任者 ・ 経験 8年 ・ 付き添い 2人/);
    expect(staff.text).toContain('食べられないもの えび');
    const directory = await organiser.visitor.get(organiser.path('people'));
    expect(directory.text).toContain('サービス管理責任者');
    // 1 + 3 of the five places
    expect(await product.database.sql(`select taken from pool_count order by taken desc limit 1`)).toEqual([
      { taken: 4 },
    ]);
  });

  it('lets an answer be changed, and tells what cannot be taken', async () => {
    const my = product.linkIn(await product.mailTo('second@tsumugi.example', '確定'), '/my/').split('?')[0]!;
    const guest = product.visitor();
    const change = await guest.get(`${my}/change`);
    const choice = nameOf(change, 'いちばん取り上げて');
    const wrong = await guest.submit(change, '/changes', { [choice]: '天気' });
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('1つ選んでください')]);
    const changed = await guest.submit(change, '/changes', { [choice]: '面談' });
    expect(changed.text).toContain('いちばん取り上げてほしいこと 面談');
    expect(changed.text).toContain('食べられないもの えび');
  });

  it('closes a question that was answered and deletes one that was not', async () => {
    let page = await questionsPage();
    expect(page.text).toContain('2件の答えがあります');
    page = await organiser.visitor.submit(page, '/questions', { row: 'remove.2' });
    page = await organiser.visitor.submit(page, '/questions', { row: 'remove.0' });
    const saved = await organiser.visitor.submit(page, '/questions', { row: '' });
    expect(saved.text).toMatch(/もうたずねていない質問 .*いちばん取り上げてほしいこと 1つ選ぶ 2/);
    expect(await stored()).toEqual(['text 食べられないもの', 'choice いちばん取り上げてほしいこと']);
    const form = await opened('third');
    expect(form.text).not.toContain('いちばん取り上げてほしいこと');
  });

  const applicants = new Map<string, Applicant>();

  async function opened(name: string): Promise<Answer> {
    const applicant = new Applicant(product, organiser.slug, eventId, `${name}@tsumugi.example`);
    applicants.set(name, applicant);
    await applicant.askForLink();
    return applicant.openForm();
  }

  function fill(page: Answer, name: string, more: Record<string, string>): Promise<Answer> {
    const choice = page.text.includes('いちばん取り上げて') ? { [nameOf(page, 'いちばん取り上げて')]: '面談' } : {};
    const people = [{ name, kana: 'なまえ', seats: [0, name === 'second' ? 0 : null] }];
    return applicants.get(name)!.fill(page, { contactName: name, people, more: { ...choice, ...more } });
  }

  async function stored(): Promise<string[]> {
    const found = await product.database.sql<{ line: string }>(
      `select kind || ' ' || label as line from question where event_id = $1 order by closed_at nulls first, ordinal`,
      [eventId],
    );
    return found.map(({ line }) => line);
  }
});
