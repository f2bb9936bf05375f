import { Applicant } from '../support/applicant.js';
import { counters, namesOn, tap } from '../support/day-of-event.js';
import { foundHost, type Organiser } from '../support/organiser.js';
import { useProduct } from '../support/product.js';
import type { Answer } from '../support/visitor.js';

/**
 * C10, several rooms at once. Published: four towns and another prefecture joined on screen, one speaker in each; two employers'
 * meetings with 11 and 8 companies. Invented here: names, who is in charge, places, and how many come to which room.
 */
describe('C10: five rooms on one screen', () => {
  const product = useProduct({ now: '2026-10-01T00:00:00Z' });
  let organiser: Organiser;
  let eventId: string;

  const rooms = [
    { mode: 'onsite', venue: '瑞ノ浜市民プラザ', capacity: 40, inCharge: '室井', speaker: '小日向 湊', names: ['青砥', '灰谷', '鳥越', '綿貫'] },
    { mode: 'satellite', venue: '北浦支所', capacity: 20, inCharge: '長目', speaker: '高瀬 みどり', names: ['真柄', '氷室', '霧島'] },
    { mode: 'satellite', venue: '沖見町公民館', capacity: 20, inCharge: '巳波', speaker: '田上 燎', names: ['嶽澤', '九十九'] },
    { mode: 'satellite', venue: '川上町役場', capacity: 20, inCharge: '笹森', speaker: '入江 そら', names: ['羽倉'] },
    { mode: 'satellite', venue: '雪見県 就労支援室', capacity: 2, inCharge: '雪見県 折原', speaker: '折原 けい', names: ['折原', '門脇', '久連'] },
  ] as const; // prettier-ignore

  beforeAll(async () => {
    organiser = await foundHost(product);
    const more = rooms.flatMap(({ inCharge, speaker, venue }, n) => [
      [`sessions.0.pools.${n}.inCharge`, inCharge],
      [`sessions.0.programme.${n}.title`, `${venue}から`],
      [`sessions.0.programme.${n}.speakers`, speaker],
    ]);
    eventId = await organiser.publishEvent({
      title: '5つの部屋の意見交換',
      sessions: [{ date: '2026-12-11', start: '13:00', end: '15:00', pools: rooms.map(({ mode, venue, capacity }) => ({ mode, venue, capacity })) }],
      more: Object.fromEntries(more) as Record<string, string>,
    }); // prettier-ignore
    for (const [room, { names }] of rooms.entries())
      await new Applicant(product, organiser.slug, eventId, `room${room}@tsumugi.example`).apply({
        contactName: names[0],
        people: names.map((name) => ({ name, kana: 'てすと', seats: [room] })),
      });
    product.clock.set('2026-12-11T03:30:00Z');
    await organiser.logIn();
  }, 60_000);

  const attendance = () => organiser.visitor.get(organiser.path(`events/${eventId}/attendance`));

  /** 会場 · 申込 確定 出席 まだ 欠席, a line a room. */
  const figures = ({ html }: Answer): string[] => {
    const table = html.slice(html.indexOf('会場ごと'));
    const body = /<tbody>(.*?)<\/tbody>/s.exec(table)![1]!;
    return [...body.matchAll(/<tr\b.*?<\/tr>/gs)].map(([row]) =>
      row
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    );
  };

  const open = async (venue: string, word: 'reception' | 'roster') => {
    const { html } = await attendance();
    const row = html.slice(html.indexOf('会場ごと')).split('<tr').find((one) => one.includes(venue))!;
    const href = new RegExp(`href="([^"]*${word}\\?[^"]*)"`).exec(row)![1]!;
    return organiser.visitor.get(href.replaceAll('&amp;', '&'));
  }; // prettier-ignore

  it('has one page for the public with every room and speaker, and nobody in charge on it', async () => {
    const page = await product.visitor().get(`/w/${organiser.slug}/events/${eventId}`);
    for (const { venue, speaker } of rooms) expect(page.text).toMatch(new RegExp(`${venue}.*${speaker}`));
    expect(page.text).not.toContain('室井');
  });

  it('counts each room by itself: who applied, who has a seat, who came', async () => {
    expect(figures(await attendance())).toEqual([
      '会場 瑞ノ浜市民プラザ 担当 室井 4 4 0 4 0',
      'サテライト会場 北浦支所 担当 長目 3 3 0 3 0',
      'サテライト会場 沖見町公民館 担当 巳波 2 2 0 2 0',
      'サテライト会場 川上町役場 担当 笹森 1 1 0 1 0',
      'サテライト会場 雪見県 就労支援室 担当 雪見県 折原 3 2 0 2 0',
    ]);
  });

  it('gives each room its own reception, and a tap there counts there alone', async () => {
    let page = await open('北浦支所', 'reception');
    expect(namesOn(page).sort()).toEqual(['氷室', '真柄', '霧島']);
    expect(page.text).toContain('担当 長目');
    page = await tap(organiser.visitor, page, '真柄', 'present');
    page = await tap(organiser.visitor, page, '氷室', 'present');
    expect([counters(page), namesOn(page).length]).toEqual(['出席 2 まだ 1 欠席 0 確定 3', 3]);
    const far = await open('雪見県 就労支援室', 'reception');
    await tap(organiser.visitor, far, '門脇', 'present');
    expect(figures(await attendance())).toEqual([
      '会場 瑞ノ浜市民プラザ 担当 室井 4 4 0 4 0',
      'サテライト会場 北浦支所 担当 長目 3 3 2 1 0',
      'サテライト会場 沖見町公民館 担当 巳波 2 2 0 2 0',
      'サテライト会場 川上町役場 担当 笹森 1 1 0 1 0',
      'サテライト会場 雪見県 就労支援室 担当 雪見県 折原 3 2 1 1 0',
    ]);
  });

  it('stays in the room while somebody is looked for, or comes without a seat', async () => {
    let page = await open('川上町役場', 'reception');
    page = await organiser.visitor.submit(page, '/searches', { q: '真柄' });
    expect([namesOn(page), page.text.includes('当てはまる方がいません')]).toEqual([[], true]);
    const blank = /href="([^"]*walk-ins\/new[^"]*)"/.exec(page.html)![1]!.replaceAll('&amp;', '&');
    const form = await organiser.visitor.get(blank);
    page = await organiser.visitor.submit(form, '/walk-ins', { name: '菱沼' });
    expect([namesOn(page).sort(), counters(page)]).toEqual([['羽倉', '菱沼'], '出席 1 まだ 1 欠席 0 確定 2']);
    expect(figures(await attendance())[3]).toBe('サテライト会場 川上町役場 担当 笹森 2 2 1 1 0');
  });

  it('prints a list for each room, with who is in charge of it', async () => {
    const roster = await open('沖見町公民館', 'roster');
    expect(roster.text).toContain('沖見町公民館 2人 担当 巳波');
    expect(roster.text).toMatch(/嶽澤.*九十九|九十九.*嶽澤/);
    for (const other of ['真柄', '青砥', '羽倉', '折原']) expect(roster.text).not.toContain(other);
  });

  it.each([11, 8])(
    'counts the companies of an employers’ meeting: %i',
    async (companies) => {
      product.clock.set('2026-10-01T00:00:00Z');
      await organiser.logIn();
      const id = await organiser.publishEvent({
        title: `企業の集まり ${companies}社`,
        sessions: [
          { date: '2026-12-15', start: '14:00', end: '16:00', pools: [{ mode: 'onsite', venue: '商工会館' }] },
        ],
      });
      for (let n = 1; n <= companies; n += 1)
        await new Applicant(product, organiser.slug, id, `company${n}-of-${companies}@example.test`).apply({
          contactName: `担当${n}`,
          officeName: `${companies}社の会社${n}`,
          people: [{ name: `担当${n}`, seats: [0] }],
        });
      product.clock.set('2026-12-15T05:00:00Z');
      await organiser.logIn();
      let page = await organiser.visitor.get(organiser.path(`events/${id}/reception`));
      for (let n = 1; n <= companies; n += 1) page = await tap(organiser.visitor, page, `担当${n}`, 'present');
      const day = await organiser.visitor.get(organiser.path(`events/${id}/attendance`));
      expect(day.text).toContain(`全体 ${companies} ${companies} ${companies}`);
      // One room needs no table of rooms.
      expect(day.text).not.toContain('会場ごと');
    },
    60_000,
  );
});
