import { OfferSweep } from '../../libs/registration/core/offer-sweep.js';
import { Applicant } from '../support/applicant.js';
import { foundHost, type Organiser } from '../support/organiser.js';
import { useProduct } from '../support/product.js';
import type { Answer } from '../support/visitor.js';

/** Every number is invented. 1 October 2026 is a Thursday; 12 October is a holiday. */
describe('a place that comes free is offered, for three working days', () => {
  const product = useProduct({ now: '2026-10-01T00:00:00Z' });
  let organiser: Organiser;

  beforeAll(async () => {
    organiser = await foundHost(product);
  });

  const publish = (title: string, capacity: number, more: Record<string, string> = {}) =>
    organiser.publishEvent({
      title,
      sessions: [{ date: '2026-12-11', start: '13:30', end: '16:30', pools: [{ mode: 'onsite', venue: '市民プラザ', capacity }] }],
      deadline: { on: '2026-12-04', at: '17:00' },
      more,
    }); // prettier-ignore
  const apply = async (event: string, name: string, language = 'ja', more = {}, people = 1): Promise<Answer> =>
    new Applicant(product, organiser.slug, event, `${name}@tsumugi.example`, language).apply({
      contactName: '窓口',
      people: Array.from({ length: people }, (_, n) => ({ name: `${name}${n}`, seats: [0] })),
      more,
    });
  const cancel = async (name: string) => {
    const my = product.linkIn(await product.mailTo(`${name}@tsumugi.example`, '確定'), '/my/');
    const visitor = product.visitor();
    await visitor.submit(await visitor.get(`${my}/cancellation`), '/cancellation');
  };

  it('offers it in the language of whoever is next, and yes or no are buttons on my page', async () => {
    const event = await publish('少人数の勉強会', 2, { promotion: 'offer', offerDays: '3' });
    await apply(event, 'aoto');
    await apply(event, 'haitani');
    const waiting = await apply(event, 'himuro');
    expect(waiting.text).toContain('席が空くと、順番が先の方から案内をお送りします');
    expect(waiting.text).toContain('満席です。席が空くと、順番に繰り上がります。');
    await apply(event, 'kuze', 'en');
    await cancel('aoto');
    await cancel('haitani');
    const mail = await product.mailTo('himuro@tsumugi.example', '席が空きました');
    expect(mail.subject).toContain('2026年10月6日(火) 17:00までにお返事を');
    const english = await product.mailTo('kuze@tsumugi.example', 'please answer by');
    expect(english.text).toContain('a place is held for you');
    const visitor = product.visitor();
    const page = await visitor.get(product.linkIn(mail, '/my/'));
    expect(page.text).toContain('お返事の期限: 2026年10月6日(火) 17:00');
    const yes = await visitor.submit(page, '/acceptances');
    expect(yes.text).toContain('参加が確定しました');
    await product.mailTo('himuro@tsumugi.example', '席が空きました・確定');
    const my = product.linkIn(english, '/my/').split('?')[0]!;
    const question = await visitor.get(`${my}/declination`);
    expect(question.text).toContain('席を辞退しますか');
    const no = await visitor.submit(question, '/declination');
    expect(no.text).toContain('今回は参加になりませんでした');
    expect((await product.mailTo('kuze@tsumugi.example', 'Offer declined')).text).toContain(
      'Thank you for your answer',
    );
  });

  it('passes on to the next by itself once the time is over, tells both, and stands on 今日 meanwhile', async () => {
    const event = await publish('やさしい会', 1, { promotion: 'offer', offerDays: '3' });
    await apply(event, 'makara');
    await apply(event, 'torigoe', 'ja');
    await apply(event, 'watanuki');
    await cancel('makara');
    await product.mailTo('torigoe@tsumugi.example', '席が空きました');
    await organiser.logIn();
    const today = await organiser.visitor.get(`/w/${organiser.slug}/staff`);
    expect(today.text).toContain('「やさしい会」で1人の返事を待っています');
    const list = await organiser.visitor.get(organiser.path(`events/${event}/registrations?state=waiting`));
    expect(list.text).toContain('先の方に1席を案内中(10月6日(火) 17:00まで)');
    product.clock.set('2026-10-06T08:00:00Z');
    await product.app.get(OfferSweep).sweep();
    expect((await product.mailTo('torigoe@tsumugi.example', 'お返事の期限が過ぎました')).text).toContain(
      '次の方に回りました',
    );
    const next = await product.mailTo('watanuki@tsumugi.example', '席が空きました');
    expect(next.subject).toContain('10月9日(金) 17:00');
    const late = await product.visitor().post(`${product.linkIn(await product.mailTo('torigoe@tsumugi.example', '席が空きました'), '/my/').split('?')[0]}/acceptances`); // prettier-ignore
    expect(late.text).toContain('今回は参加になりませんでした');
  });

  it('keeps a group together, says why it waits, and shows a capacity that is below what is taken', async () => {
    await organiser.logIn();
    const event = await publish('見学会', 3);
    await apply(event, 'group-a', 'ja', {}, 2);
    const group = await apply(event, 'group-b', 'ja', { together: 'yes' }, 2);
    expect(group.text).toContain('いっしょに申し込んだ方の席が2席いります。いまの空きは1席です。');
    await apply(event, 'single');
    const edit = await organiser.visitor.get(organiser.path(`events/${event}/edit`));
    const less = { 'sessions.0.pools.0.capacity': '1', keep: 'draft' };
    const refused = await organiser.visitor.submit(edit, '/edit', less);
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('すでに席のある方はそのままにして、定員を減らす')]);
    const saved = await organiser.visitor.submit(refused, '/edit', { ...less, fewerPlaces: 'yes' });
    expect(saved.text).toContain('定員 1・確定 3: 2人超過');
    const list = await organiser.visitor.get(organiser.path(`events/${event}/registrations`));
    expect(list.text).toContain('定員を2人超過');
    await cancel('group-a');
    const [pool] = await product.database.sql('select taken, waiting from pool join pool_count on pool_id = pool.id where event_id = $1', [event]);
    expect(pool).toEqual({ taken: 1, waiting: 2 });
  }); // prettier-ignore

  it('gives no link where only the invited may come, to nobody, and says so in every language', async () => {
    await organiser.logIn();
    const event = await publish('意見を聞く会', 5, { entry: 'invited' });
    const page = await product.visitor().get(`/w/${organiser.slug}/events/${event}`);
    expect(page.text).toContain('主催者から案内を受けた方だけが申し込めます');
    expect(page.html).not.toContain(`${event}/apply`);
    const before = await product.database.sql('select count(*)::int as n from mail');
    const answers = new Set<string>();
    for (const email of ['aoto@tsumugi.example', 'nobody@tsumugi.example']) {
      const answer = await product.visitor().post(`/w/${organiser.slug}/events/${event}/link-requests`, { email });
      answers.add(`${answer.status} ${answer.text}`);
    }
    expect(answers.size).toBe(1);
    expect([...answers][0]).toContain('409');
    expect(await product.database.sql('select count(*)::int as n from mail')).toEqual(before);
    const english = await product.visitor('en').get(`/w/${organiser.slug}/events/${event}/apply`);
    expect(english.text).toContain('Only those who were invited can apply');
  });

  it('says from when everybody can apply where members come first', async () => {
    await organiser.logIn();
    const event = await publish('会員が先の会', 5, { membersUntilOn: '2026-10-20' });
    const page = await product.visitor().get(`/w/${organiser.slug}/events/${event}`);
    expect(page.text).toContain('会員の事業所の方を先に受け付けています');
    const refused = await apply(event, 'kawabe');
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('2026年10月20日(火) 23:59までは、会員の事業所の方だけ申し込めます')]);
    product.clock.set('2026-10-20T15:00:00Z');
    expect((await apply(event, 'kawabe')).text).toContain('参加が確定しました');
    expect((await product.visitor().get(`/w/${organiser.slug}/events/${event}`)).text).not.toContain('会員の事業所');
  }); // prettier-ignore
});
