import { uuidv7 } from '#platform';
import { useDatabase } from '../../../test/support/database.js';
import { places, seminar, slot } from '../../../test/support/event-plans.js';
import { type EventsSite, host, startEvents } from '../../../test/support/events-app.js';
import { organiser } from '../../../test/support/events-desk.js';
import type { EventPlan } from '../core/event-plan.js';
import { Events } from '../core/events.js';

const test = useDatabase({ now: '2026-11-24T05:00:00Z' });
let site: EventsSite;

beforeAll(async () => {
  site = await startEvents(test);
});
afterAll(() => site.app.close());

async function publish(plan: EventPlan): Promise<string> {
  const id = uuidv7();
  await site.app.get(Events).create(host.id, organiser, id, plan, 'draft');
  await site.app.get(Events).publish(host.id, organiser, id);
  return id;
}

const metas = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)"/g)].map(([, name, content]) => [
      name,
      content,
    ]),
  );

const dataOf = (html: string): Record<string, unknown> =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)![1]!) as Record<string, unknown>;

describe('a shared link to an event', () => {
  it('shows title, date and place', async () => {
    const id = await publish(seminar({ title: '{相談|そうだん}の受け方' }));
    const { html } = await site.get(`/events/${id}`);
    expect(metas(html)).toMatchObject({
      description:
        '2026年12月11日(金) 13:00〜16:30 会場 瑞ノ浜市民プラザ 3階 大会議室 働く人の小さな変化に気づき、早めに話を聞くための一日です。',
      'og:title': '相談の受け方',
      'og:description': expect.stringContaining('2026年12月11日(金)') as string,
      'og:url': `https://tsudoi.example/w/mizunohama/events/${id}`,
      'og:site_name': '瑞ノ浜はたらく支援ネットワーク',
    });
  });

  it('says the same to programs, in the event’s own zone, and no join link', async () => {
    const id = await publish(
      seminar({
        joinUrl: 'https://meet.example/secret',
        sessions: [slot({ pools: [places(), places({ mode: 'online', venue: '' })] })],
      }),
    );
    const { html } = await site.get(`/events/${id}`);
    const address = `https://tsudoi.example/w/mizunohama/events/${id}`;
    expect(dataOf(html)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Event',
      name: '長く働き続けるための「相談の受け方」',
      description: '働く人の小さな変化に気づき、早めに話を聞くための一日です。',
      url: address,
      startDate: '2026-12-11T13:00:00+09:00',
      endDate: '2026-12-11T16:30:00+09:00',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      location: [
        { '@type': 'Place', name: '瑞ノ浜市民プラザ 3階 大会議室', address: '瑞ノ浜市民プラザ 3階 大会議室' },
        { '@type': 'VirtualLocation', url: address },
      ],
      organizer: { '@type': 'Organization', name: host.name, url: 'https://tsudoi.example/w/mizunohama' },
      isAccessibleForFree: true,
    });
    expect(html).not.toContain('secret');
  });

  it('lets nothing in a title out of its place', async () => {
    const title = '</script><script>alert(1)</script><!-- "quoted" & \u2028';
    const { html } = await site.get(`/events/${await publish(seminar({ title }))}`);
    expect(html.match(/<\/?script/g)).toEqual(['<script', '</script']);
    expect(dataOf(html)['name']).toBe(title);
    expect(metas(html)['og:title']).toContain('&quot;quoted&quot;');
  });

  it('says that it is cancelled', async () => {
    const id = await publish(seminar());
    await site.app.get(Events).cancel(host.id, organiser, id, '大雪のため');
    const { html } = await site.get(`/events/${id}`);
    expect(metas(html)['description']).toMatch(/^この催しは中止になりました。/);
    expect(dataOf(html)['eventStatus']).toBe('https://schema.org/EventCancelled');
  });
});

describe('a calendar that a program asks for again and again', () => {
  it('is sent again only when something in it has changed', async () => {
    const id = await publish(seminar());
    for (const path of ['/calendar.ics', `/events/${id}/calendar.ics`]) {
      const ask = (headers: Record<string, string> = {}) => site.app.inject({ url: `/w/${host.slug}${path}`, headers });
      const first = await ask();
      expect(first.headers['cache-control']).toBe('private, no-cache');
      test.clock.advance(60_000);
      const again = await ask({ 'if-none-match': first.headers.etag as string });
      expect([again.statusCode, again.body]).toEqual([304, '']);
      await test.sql(`update event set summary = summary || '!' where id = $1`, [id]);
      expect((await ask({ 'if-none-match': first.headers.etag as string })).statusCode).toBe(200);
    }
  });
});
