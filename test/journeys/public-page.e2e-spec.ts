import { SystemClock } from '../../libs/platform/index.js';
import { Applicant } from '../support/applicant.js';
import { foundHost, type Organiser } from '../support/organiser.js';
import { freePort, until, useProduct } from '../support/product.js';
import { ProductProcess } from '../support/product-process.js';
import { Visitor } from '../support/visitor.js';

/** One process writes; another one, which has the page already, is read at once. */
describe('the public page of an event, read in another process than it is changed in', () => {
  const product = useProduct({ clock: new SystemClock() });
  let organiser: Organiser;
  let second: ProductProcess;
  let reader: Visitor;
  let eventId: string;

  beforeAll(async () => {
    organiser = await foundHost(product);
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    second = new ProductProcess('web', {
      DATABASE_URL: product.database.appUrl,
      PORT: String(port),
      BASE_URL: url,
      SECRET_KEY: 'a-key-for-tests-only-0123456789abcdef',
      MAIL_FROM: 'oshirase@mizunohama.example',
      LOG_LEVEL: 'error',
      LIMIT_REQUESTS_PER_MINUTE_PER_CLIENT: '1000000',
    });
    reader = new Visitor(url);
    const ready = () => fetch(`${url}/ready`).then((answer) => answer.ok, () => false); // prettier-ignore
    await until(ready, () => second.said, 60_000);
  }, 120_000);
  afterAll(() => second?.end());

  beforeEach(async () => {
    eventId = await organiser.publishEvent({
      title: '面談ワークショップ',
      sessions: [{ date: inDays(40), start: '13:00', end: '16:30', pools: [{ mode: 'onsite', venue: '市民プラザ', capacity: 1 }] }],
      deadline: { on: inDays(30), at: '17:00' },
    }); // prettier-ignore
    expect(await read()).toContain('面談ワークショップ');
  });

  const read = async () => (await reader.get(`/w/${organiser.slug}/events/${eventId}`)).text;
  const edit = async (changes: Record<string, string>) => {
    const page = await organiser.visitor.get(organiser.path(`events/${eventId}/edit`));
    expect((await organiser.visitor.submit(page, `/events/${eventId}`, changes)).status).toBe(200);
  };

  it('shows another title, place and date', async () => {
    await edit({ title: '面談ワークショップ(初級)' });
    expect(await read()).toContain('面談ワークショップ(初級)');
    await edit({ 'sessions.0.pools.0.venue': '港ホール' });
    expect(await read()).toContain('港ホール');
    await edit({ 'sessions.0.start': '14:00' });
    expect(await read()).toContain('14:00〜16:30');
  });

  it('shows each change at once also while a crowd reads', async () => {
    let over = false;
    const crowd = Array.from({ length: 8 }, async () => {
      while (!over) await read();
    });
    try {
      for (const venue of ['港ホール', '市民プラザ 2階', '図書館']) {
        await edit({ 'sessions.0.pools.0.venue': venue });
        const seen = await Promise.all([read(), read(), read()]);
        expect(seen.filter((text) => !text.includes(venue))).toEqual([]);
      }
    } finally {
      over = true;
      await Promise.all(crowd);
    }
  });

  it('says that the last place is gone', async () => {
    expect(await read()).toContain('残り 1席');
    const applicant = new Applicant(product, organiser.slug, eventId, 'a@tsumugi.example');
    await applicant.apply({ contactName: 'あおと', people: [{ name: 'あおと', seats: [0] }] });
    expect(await read()).toContain('満席');
  });

  it('says that it is cancelled, and why', async () => {
    const page = await organiser.visitor.get(organiser.path(`events/${eventId}/cancellation`));
    await organiser.visitor.submit(page, '/cancellation', { reason: '大雪のため' });
    expect(await read()).toContain('大雪のため');
  });

  it('shows the host’s new name', async () => {
    const page = await organiser.visitor.get(organiser.path('settings'));
    expect((await organiser.visitor.submit(page, '/settings', { name: '汐見はたらく支援の会' })).status).toBe(200);
    expect(await read()).toContain('汐見はたらく支援の会');
  });

  it('is there as soon as it is published, although it was asked for before', async () => {
    const page = await organiser.visitor.get(organiser.path('events/new'));
    const saved = await organiser.visitor.submit(page, '/staff/events', { title: '座談会', keep: 'draft' });
    eventId = /events\/([0-9a-f-]{36})/.exec(saved.path)![1]!;
    expect(await read()).toContain('見つかりません');
    await edit({ 'sessions.0.date': inDays(20), 'sessions.0.start': '10:00', 'sessions.0.end': '11:00', 'sessions.0.pools.0.venue': '港ホール', contactName: '事務局', contactPhone: '0000-00-0000' }); // prettier-ignore
    await organiser.publish(eventId);
    expect(await read()).toContain('座談会');
  });
});

const inDays = (days: number): string => new Date(Date.now() + days * 24 * 3_600_000).toISOString().slice(0, 10);
