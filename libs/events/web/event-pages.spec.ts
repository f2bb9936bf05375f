import { brotliCompressSync } from 'node:zlib';
import { uuidv7 } from '#platform';
import { useDatabase } from '../../../test/support/database.js';
import { places, seminar, slot } from '../../../test/support/event-plans.js';
import { type EventsSite, host, startEvents } from '../../../test/support/events-app.js';
import { organiser } from '../../../test/support/events-desk.js';
import { statementsOf } from '../../../test/support/statements.js';
import type { EventPlan } from '../core/event-plan.js';
import { Events } from '../core/events.js';

const test = useDatabase({ now: '2026-11-24T05:00:00Z' });
let site: EventsSite;

beforeAll(async () => {
  site = await startEvents(test);
});

afterEach(() => test.clock.set('2026-11-24T05:00:00Z'));
afterAll(() => site.app.close());

async function publish(plan: EventPlan): Promise<string> {
  const id = await draft(plan);
  await site.app.get(Events).publish(host.id, organiser, id);
  return id;
}

async function draft(plan: EventPlan): Promise<string> {
  const id = uuidv7();
  expect(await site.app.get(Events).create(host.id, organiser, id, plan, 'draft')).toEqual([]);
  return id;
}

/** The seminar of the visual reference: three ways to take part, a party after it. */
const whole = (): EventPlan =>
  seminar({
    series: { id: null, name: 'はたらく支援セミナー', number: null },
    description: '## ねらい\n\n**小さな変化**に気づく。<img src=x onerror=alert(1)>',
    joinUrl: 'https://meet.example/secret',
    texts: { en: { title: 'How to listen' }, 'ja-easy': { title: '{話|はなし}の {聞|き}き{方|かた}' } },
    sessions: [
      slot({
        title: '本会',
        pools: [
          places({ mapUrl: 'https://map.example/plaza', venueNote: '東口から歩いて6分。' }),
          places({ mode: 'satellite', venue: '北浦支所 2階', capacity: 20 }),
          places({ mode: 'online', venue: '', capacity: null }),
        ],
        programme: [
          { startsAt: new Date('2026-12-11T04:10:00Z'), title: '講演', note: '', pause: false, speakers: [{ name: '小日向 湊', affiliation: 'なぎさ野大学' }] },
          { startsAt: new Date('2026-12-11T05:20:00Z'), title: '休憩 15分', note: '', pause: true, speakers: [] },
        ],
      }),
      slot({ title: '交流会', requirement: 'optional', fee: 4550, startsAt: new Date('2026-12-11T09:00:00Z'), endsAt: new Date('2026-12-11T11:00:00Z'), pools: [places({ venue: '湊亭', capacity: 18 })] }),
    ],
  }); // prettier-ignore

describe('readings in what an organiser writes once', () => {
  const read = () =>
    seminar({
      forWhom: '{相談|そうだん}する 人',
      sessions: [
        slot({
          title: '{本会|ほんかい}',
          pools: [places({ venue: '{市民|しみん}プラザ' })],
          programme: [
            { startsAt: null, title: '{講演|こうえん}', note: '', pause: false, speakers: [{ name: '高瀬 みどり', affiliation: '' }, { name: '総務課長', affiliation: '' }] },
          ],
        }),
        slot({ title: '{交流会|こうりゅうかい}', requirement: 'optional', fee: 4550 }),
      ],
    }); // prettier-ignore

  it('are ruby for readers of やさしい日本語, and plain for everybody else, staff as well', async () => {
    const id = await publish(read());
    const easy = await site.get(`/events/${id}`, undefined, 'ja-easy');
    for (const [kanji, kana] of [['市民', 'しみん'], ['相談', 'そうだん'], ['講演', 'こうえん']])
      expect(easy.html).toContain(`<ruby>${kanji}<rt>${kana}</rt></ruby>`); // prettier-ignore
    const bare = await site.get(`/events/${id}?furigana=off`, undefined, 'ja-easy');
    expect(bare.text).toContain('本会は お金が いりません。');
    expect(bare.text).toContain('交流会は 4,550円です。');
    for (const path of [`/events/${id}`, `/staff/events/${id}`]) {
      const { html, text } = await site.get(path, 'viewer');
      expect([html.includes('|しみん}'), html.includes('<ruby>'), text.includes('市民プラザ')]).toEqual([
        false,
        false,
        true,
      ]);
      expect(text).toContain('講演');
    }
  });

  it('are asked for softly: before publication, and at the fields once some are written', async () => {
    const id = await draft(read());
    const overview = await site.get(`/staff/events/${id}`, 'organiser');
    expect(overview.text).toContain('読みのない漢字があります');
    expect(overview.text).toContain('対象: 人');
    expect(overview.html).toContain(`action="/w/mizunohama/staff/events/${id}/publication"`);
    const form = await site.get(`/staff/events/${id}/edit`, 'organiser');
    expect(form.text).toContain('読みのない漢字: 人。{人|よみ} のように書くと');
    const plain = await draft(seminar());
    expect((await site.get(`/staff/events/${plain}/edit`, 'organiser')).text).not.toContain('読みのない漢字');
  });

  it('a speaker is announced with an honorific, a post without', async () => {
    const { text } = await site.get(`/events/${await publish(read())}`);
    expect([text.includes('高瀬 みどり 氏'), text.includes('総務課長 氏'), text.includes('総務課長')]).toEqual([
      true,
      false,
      true,
    ]);
  });
});

describe('the public page of an event', () => {
  it('says what, when, where, for whom, and how to apply, in one statement beside the look for a kept one', async () => {
    const id = await publish(whole());
    await test.sql(
      `update pool_count set taken = 18, waiting = 3 from pool p where p.id = pool_id and p.event_id = $1 and venue = '湊亭'`,
      [id],
    );
    await test.sql(
      `update pool_count set taken = 24 from pool p where p.id = pool_id and p.event_id = $1 and mode = 'onsite' and capacity = 50`,
      [id],
    );
    let page!: Awaited<ReturnType<EventsSite['get']>>;
    const statements = await statementsOf(async () => (page = await site.get(`/events/${id}`)));
    expect([page.status, statements.length]).toEqual([200, 2]);
    for (const said of [
      'はたらく支援セミナー 第1回',
      '長く働き続けるための「相談の受け方」',
      '本会 2026年12月11日(金) 13:00〜16:30',
      '交流会 2026年12月11日(金) 18:00〜20:00 (希望する方だけ)',
      '会場・サテライト会場・オンラインから選べます',
      '参加費 本会 無料 交流会 4,550円',
      '受付中',
      '会場の残り 26席',
      'サテライト会場の残り 20席',
      '交流会 会場 満席 キャンセル待ち 3人',
      '締め切り 12月4日(金) 17:00 あと10日',
      '申し込む',
      '13:10 講演 小日向 湊 氏 (なぎさ野大学)',
      '14:20 休憩 15分 16:30 終わり',
      '会場 瑞ノ浜市民プラザ 3階 大会議室 東口から歩いて6分。 地図を開く',
      'お問い合わせ 事務局(担当 笹森)',
    ]) expect(page.text).toContain(said); // prettier-ignore
    expect(page.html).toContain(`href="/w/mizunohama/events/${id}/apply"`);
    expect(page.html).toContain('<h3>ねらい</h3>');
    expect(page.html).not.toMatch(/secret|onerror=alert\(1\)>|<script(?! type="application\/ld\+json")/);
  });

  it('speaks English and やさしい日本語, with the organiser’s own words where there are some', async () => {
    const id = await publish(whole());
    const english = await site.get(`/events/${id}`, undefined, 'en');
    expect(english.text).toContain('How to listen');
    expect(english.text).toContain('Places left, On site: 50');
    expect(english.text).toContain('Deadline Fri, 4 December, 17:00 10 days left');
    expect(english.html).toContain('<p class="lead" lang="ja">');
    const easy = await site.get(`/events/${id}`, undefined, 'ja-easy');
    expect(easy.html).toContain('<ruby>話<rt>はなし</rt></ruby>の');
    expect(easy.html).toContain('<title>話の 聞き方');
    const plain = await site.get(`/events/${id}?furigana=off`, undefined, 'ja-easy');
    expect(plain.html).not.toContain('<ruby>');
  });

  it('follows the time: not yet open, open, closed, under way, over', async () => {
    const id = await publish(seminar({ opensAt: new Date('2026-11-20T00:00:00Z') }));
    const seen: [string, boolean][] = [];
    for (const moment of [
      '2026-11-19T23:59:59Z',
      '2026-11-20T00:00:00Z',
      '2026-12-04T08:00:00Z',
      '2026-12-11T04:00:00Z',
      '2026-12-11T07:30:00Z',
    ]) {
      test.clock.set(moment);
      const { text, html } = await site.get(`/events/${id}`);
      seen.push([/受付前|受付中|締切|開催中|終了/.exec(text)![0], html.includes(`/events/${id}/apply`)]);
    }
    expect(seen).toEqual([['受付前', false], ['受付中', true], ['締切', false], ['開催中', false], ['終了', false]]); // prettier-ignore
  });

  it('does not exist for the public before it is published, but staff see how it will look', async () => {
    const id = await draft(whole());
    expect((await site.get(`/events/${id}`)).status).toBe(404);
    expect((await site.get(`/events/${id}/calendar.ics`)).status).toBe(404);
    const preview = await site.get(`/staff/events/${id}/preview`, 'viewer');
    expect([preview.status, preview.text.includes('長く働き続けるための'), preview.html.includes('/apply')]).toEqual([
      200,
      true,
      false,
    ]);
    expect((await site.get('/events/not-an-id')).status).toBe(404);
    expect((await site.get(`/events/${uuidv7()}`)).status).toBe(404);
  });

  it('says plainly that and why it is cancelled', async () => {
    const id = await publish(whole());
    await site.app.get(Events).cancel(host.id, organiser, id, '大雪のため');
    const { text, html } = await site.get(`/events/${id}`);
    expect(text).toContain('この催しは中止になりました。 大雪のため');
    expect(html).not.toContain('/apply');
  });

  it('weighs less than 12 KB compressed and needs no script', async () => {
    const { html } = await site.get(`/events/${await publish(whole())}`);
    expect(brotliCompressSync(html).length).toBeLessThan(12_000);
    expect(html).not.toMatch(/<script(?! type="application\/ld\+json")/);
  });

  it('offers itself to a calendar', async () => {
    const id = await publish(whole());
    const { headers, html } = await site.get(`/events/${id}/calendar.ics`);
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(html.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  });
});

describe('the pages of staff', () => {
  it('lead from a draft to its publication', async () => {
    const id = await draft(seminar({ contact: { name: '', phone: '', fax: '', email: '' } }));
    const bare = await site.get(`/staff/events/${id}`, 'organiser');
    expect(bare.text).toContain('公開するには、次のことが要ります。 問い合わせ先の名前を入れてください。');
    expect((await site.post(`/staff/events/${id}/publication`)).status).toBe(409);
    const ready = await draft(seminar());
    const page = await site.get(`/staff/events/${ready}`, 'organiser');
    expect(page.forms.map(({ action }) => action)).toContain(`/w/mizunohama/staff/events/${ready}/publication`);
    const done = await site.post(`/staff/events/${ready}/publication`);
    expect([done.status, done.location]).toEqual([303, `/staff/events/${ready}`]);
    const after = await site.get(`/staff/events/${ready}`, 'organiser');
    expect(after.text).toContain('受付中');
    expect(after.html).toContain(`href="/w/mizunohama/events/${ready}"`);
  });

  it('show confirmed, places and waiting of every pool', async () => {
    const id = await publish(whole());
    await test.sql(
      `update pool_count set taken = 18, waiting = 3 from pool p where p.id = pool_id and p.event_id = $1 and venue = '湊亭'`,
      [id],
    );
    const { text } = await site.get(`/staff/events/${id}`, 'viewer');
    expect(text).toContain('交流会 12月11日(金) 18:00〜20:00 会場 湊亭 18 / 18 3');
    expect(text).toContain('本会 12月11日(金) 13:00〜16:30 オンライン 0 / 制限なし 0');
    expect(text).toContain('https://meet.example/secret');
  });

  it('say how many people a cancellation reaches, ask for a reason, and do it once', async () => {
    const id = await publish(seminar());
    await test.sql(
      'update pool_count set taken = 20, waiting = 2 from pool p where p.id = pool_id and p.event_id = $1',
      [id],
    );
    const asked = await site.get(`/staff/events/${id}/cancellation`, 'organiser');
    expect(asked.text).toContain('確定 20人・キャンセル待ち 2人に、メールで知らせます。');
    const empty = await site.post(`/staff/events/${id}/cancellation`, { reason: ' ' });
    expect([empty.status, empty.text]).toEqual([422, expect.stringContaining('中止の理由を書いてください。')]);
    expect((await site.post(`/staff/events/${id}/cancellation`, { reason: '大雪のため' })).status).toBe(303);
    expect((await site.post(`/staff/events/${id}/cancellation`, { reason: '大雪のため' })).status).toBe(409);
    expect((await site.get(`/staff/events/${id}`, 'organiser')).text).toContain('中止しました。理由: 大雪のため');
    expect((await site.get(`/staff/events/${id}/edit`, 'organiser')).status).toBe(303);
  });

  it('let a viewer look and nothing else', async () => {
    const id = await publish(seminar());
    const page = await site.get(`/staff/events/${id}`, 'viewer');
    expect([page.status, page.html.includes('/edit"'), page.html.includes('/cancellation"')]).toEqual([
      200,
      false,
      false,
    ]);
    for (const step of ['publication', 'preparation', 'cancellation', 'edit']) {
      expect((await site.post(`/staff/events/${id}/${step}`, {}, 'viewer')).status).toBe(403);
    }
  });

  it('send strangers to the login', async () => {
    expect((await site.get('/staff/events')).status).toBe(303);
  });
});
