import { uuidv7 } from '#platform';
import { useDatabase } from '../../../test/support/database.js';
import { places, seminar, slot } from '../../../test/support/event-plans.js';
import { type EventsSite, host, startEvents } from '../../../test/support/events-app.js';
import { organiser } from '../../../test/support/events-desk.js';
import { statementsOf } from '../../../test/support/statements.js';
import type { EventPlan } from '../core/event-plan.js';
import { Events } from '../core/events.js';

const morning = '2026-11-24T05:00:00Z';
const test = useDatabase({ now: morning });
let site: EventsSite;

beforeAll(async () => {
  site = await startEvents(test);
});
beforeEach(() => test.clock.set(morning));
afterAll(() => site.app.close());

async function publish(plan: EventPlan): Promise<string> {
  const id = uuidv7();
  await site.app.get(Events).create(host.id, organiser, id, plan, 'draft');
  await site.app.get(Events).publish(host.id, organiser, id);
  return id;
}

const ask = (path: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET') =>
  site.app.inject({ method, url: `/w/${host.slug}${path}`, headers: { accept: 'text/html', ...headers } });

describe('the public page of an event, once it has been drawn', () => {
  it('is one statement, and none of it reads the event again', async () => {
    const id = await publish(seminar());
    await site.get(`/events/${id}`);
    const statements = await statementsOf(() => site.get(`/events/${id}`));
    expect(statements).toEqual([expect.stringContaining('public_event_marks')]);
  });

  it('is one statement for all who ask for it at the same moment', async () => {
    const id = await publish(seminar());
    await site.get(`/events/${id}`);
    const readers = Array.from({ length: 20 }, () => () => site.get(`/events/${id}`));
    const statements = await statementsOf(() => Promise.all(readers.map((read) => read())));
    expect(statements.length).toBeLessThan(readers.length);
  });

  it('is answered with the same headers and cookies as when it was drawn', async () => {
    const id = await publish(seminar());
    for (const query of ['', '?lang=en&furigana=off']) {
      const [first, second] = [await ask(`/events/${id}${query}`), await ask(`/events/${id}${query}`)];
      const told = ({ headers: { date: _, ...rest } }: typeof first) => rest;
      expect(told(second)).toEqual(told(first));
      expect(second.headers['referrer-policy']).toBe('no-referrer');
      expect(second.cookies.map(({ name, value }) => [name, value])).toEqual(
        query ? [['lang', 'en'], ['furigana', 'off']] : [],
      ); // prettier-ignore
    }
  });

  it('need not be sent again to who has it, neither whole nor asked for by HEAD', async () => {
    const id = await publish(seminar());
    const first = await ask(`/events/${id}`);
    const etag = first.headers.etag as string;
    expect(first.headers['cache-control']).toBe('private, no-cache');
    expect(first.headers.vary).toBe('accept-language, cookie');
    for (const method of ['GET', 'HEAD'] as const) {
      const again = await ask(`/events/${id}`, { 'if-none-match': `"other", W/${etag}` }, method);
      expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', etag]);
    }
    const head = await ask(`/events/${id}`, {}, 'HEAD');
    expect([head.statusCode, head.body, Number(head.headers['content-length'])]).toEqual([
      200,
      '',
      Buffer.byteLength(first.body),
    ]);
    await test.sql('update pool_count set taken = 50 from pool p where p.id = pool_id and p.event_id = $1', [id]);
    const after = await ask(`/events/${id}`, { 'if-none-match': etag });
    expect([after.statusCode, after.body.includes('満席')]).toEqual([200, true]);
  });

  it('is another one as soon as any row behind it is another one', async () => {
    const id = await publish(
      seminar({
        series: { id: null, name: '月例会', number: null },
        sessions: [
          slot({
            pools: [places({ capacity: 1 })],
            programme: [
              { startsAt: null, title: '講演', note: '', pause: false, speakers: [{ name: '小日向 湊', affiliation: '' }] },
            ],
          }),
        ],
      }),
    ); // prettier-ignore
    const seen = async () => (await site.get(`/events/${id}`)).text;
    const before = await seen();
    const changes: [string, string][] = [
      [`update event set title = '新しい題' where id = $1`, '新しい題'],
      [`update series set name = '土曜会' where id = (select series_id from event where id = $1)`, '土曜会'],
      [`update session set title = '本会' where event_id = $1`, '本会'],
      [`update pool set venue = '港ホール' where event_id = $1`, '港ホール'],
      [`update pool_count set taken = 1, waiting = 2 from pool p where p.id = pool_id and p.event_id = $1`, '満席 キャンセル待ち 2人'],
      [`update speaker set name = '汐見 渚' where programme_item_id in (select id from programme_item where session_id in (select id from session where event_id = $1))`, '汐見 渚'],
      [`update programme_item set title = '対談' where session_id in (select id from session where event_id = $1)`, '対談'],
      [`update event set state = 'cancelled', cancel_reason = '大雪のため' where id = $1`, '大雪のため'],
    ]; // prettier-ignore
    for (const [change, words] of changes) {
      expect(before).not.toContain(words);
      await test.sql(change, [id]);
      expect(await seen()).toContain(words);
    }
    await test.sql(
      'delete from speaker where programme_item_id in (select id from programme_item where session_id in (select id from session where event_id = $1))',
      [id],
    );
    expect(await seen()).not.toContain('汐見 渚');
    await test.sql('update event set published_at = null where id = $1', [id]);
    expect((await site.get(`/events/${id}`)).status).toBe(404);
  });

  it('knows every table that the page is read from', async () => {
    const id = await publish(seminar());
    const statements = await statementsOf(() => site.get(`/events/${id}`));
    const whole = statements.find((text) => !text.includes('public_event_marks'));
    const named = [...whole!.matchAll(/\b(?:from|join) ([a-z_]+)/g)].map(([, table]) => table!);
    const views = await test.sql<{ view: string; table: string }>(
      'select view_name as view, table_name as table from information_schema.view_table_usage where view_name = any($1)',
      [named],
    );
    const behind = (name: string) => views.filter(({ view }) => view === name).map(({ table }) => table);
    const read = new Set(named.flatMap((name) => (behind(name).length > 0 ? behind(name) : [name])));
    const [mark] = await test.sql<{ text: string }>(
      `select prosrc as text from pg_proc where proname = 'public_event_marks'`,
    );
    const marked = new Set([...mark!.text.matchAll(/\b(?:from|join) ([a-z_]+)/g)].map(([, table]) => table!));
    expect([...read].filter((table) => !marked.has(table))).toEqual([]);
    expect([read.size, read.has('pool_count'), marked.has('workspace')]).toEqual([7, true, true]);
  });

  it('follows the clock, also where that is set back: the days until the deadline, and the deadline itself', async () => {
    const id = await publish(seminar());
    const days: string[] = [];
    for (const moment of [
      '2026-11-24T14:59:59Z',
      '2026-11-24T15:00:00Z',
      '2026-12-04T07:59:59Z',
      '2026-12-04T08:00:00Z',
      '2026-11-24T14:59:59Z',
    ]) {
      test.clock.set(moment);
      days.push(/あと\d+日|今日まで|受付は終わりました/.exec((await site.get(`/events/${id}`)).text)![0]);
    }
    expect(days).toEqual(['あと10日', 'あと9日', '今日まで', '受付は終わりました', 'あと10日']);
  });

  it('keeps the readers apart: language, furigana, and what they hang on its address', async () => {
    const id = await publish(seminar({ texts: { 'ja-easy': { title: '{話|はなし}を {聞|き}く' } } }));
    const easy = (query = '') => site.get(`/events/${id}${query}`, undefined, 'ja-easy');
    expect((await easy()).html).toContain('<rt>はなし</rt>');
    expect((await easy('?furigana=off')).html).not.toContain('<rt>');
    expect((await easy()).html).toContain('<rt>はなし</rt>');
    expect((await site.get(`/events/${id}`, undefined, 'en')).html).toContain('<html lang="en">');
    const hung = await easy('?from=mail&lang=ja-easy');
    expect(hung.html).not.toContain('from=mail');
    expect(hung.html).toContain(`href="/w/mizunohama/events/${id}?lang=ja-easy&amp;furigana=off"`);
    expect((await easy()).html).toContain(`href="/w/mizunohama/events/${id}?furigana=off"`);
  });

  it('is the same for staff who have signed in, and names nobody', async () => {
    const id = await publish(seminar());
    const [guest, member] = [await site.get(`/events/${id}`), await site.get(`/events/${id}`, 'organiser')];
    expect(member.html).toBe(guest.html);
  });
});
