import { Applicant } from '../support/applicant.js';
import { foundHost, type Organiser } from '../support/organiser.js';
import { useProduct } from '../support/product.js';
import { QuestionnaireDesk } from '../support/questionnaire-desk.js';

/** What an organiser meets on the way from the first question to the first answer. */
describe('a questionnaire at the desk', () => {
  const product = useProduct({ now: '2026-12-11T03:00:00Z' });
  let organiser: Organiser;
  let desk: QuestionnaireDesk;

  beforeAll(async () => {
    organiser = await foundHost(product);
    const pools = [{ mode: 'onsite' as const, venue: '市民プラザ', capacity: 9 }];
    const id = await organiser.publishEvent({
      title: '見学会',
      sessions: [{ date: '2026-12-11', start: '13:30', end: '15:00', pools }],
    });
    desk = new QuestionnaireDesk(organiser, id);
    const applicant = new Applicant(product, organiser.slug, id, 'aosato@tsumugi.example');
    await applicant.apply({ contactName: '青砥 しおり', people: [{ name: '青砥 しおり', seats: [0] }] });
    await desk.begin('empty');
  });

  it('shows in its preview what was just typed, and keeps it', async () => {
    const page = await desk.write(await desk.open(), { kind: 'TEXT', label: 'よかったこと' });
    const form = page.forms.find(({ action }) => action === desk.path())!;
    const preview = await organiser.visitor.post(desk.path('/preview'), Object.fromEntries(form.fields));
    const shown = await organiser.visitor.get(desk.path('/preview/page'));
    expect([preview.path, preview.text.includes('保存しました。')]).toEqual([desk.path('/preview'), true]);
    expect([shown.text, (await desk.open()).html].every((text) => text.includes('よかったこと'))).toBe(true);
    const untitled = await organiser.visitor.post(desk.path('/preview'), {
      ...Object.fromEntries(form.fields),
      title: '',
    });
    expect(untitled.status).toBe(422);
  });

  it('says which questions have no words yet for those who read no kanji, and says nothing once they have', async () => {
    const open = await desk.open();
    const unread = await desk.send(open, { 'items.0.label': '感想' });
    const easy = await desk.send(await desk.open(), { 'items.0.easyLabel': '{感想|かんそう}' });
    const told = [unread, easy].map(({ text }) => /読みのない漢字が出る設問: (問\d )+/u.exec(text)?.[0]);
    expect(told).toEqual(['読みのない漢字が出る設問: 問1 ', undefined]);
  });

  it('says before the event is over that a request would come too early, and whose event it is', async () => {
    const published = await desk.send(await desk.open(), {}, 'publish');
    const early = await organiser.visitor.get(desk.path('/requests'));
    product.clock.set(new Date('2026-12-11T06:00:00Z'));
    const after = await organiser.visitor.get(desk.path('/requests'));
    const words = 'この催しはまだ終わっていません(終わりは 12月11日(金) 15:00)。';
    expect([early, after].map(({ text }) => [text.includes(words), text.includes('見学会')])).toEqual([
      [true, true],
      [false, true],
    ]);
    expect(published.text).toContain('催しが終わったら、出席した方に回答のお願いを送ります。');
    expect((await desk.open()).text).toContain('次は、出席した方に回答のお願いを送ります。');
  });
});
