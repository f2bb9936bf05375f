import { Applicant } from '../support/applicant.js';
import { foundHost, type Organiser } from '../support/organiser.js';
import { useProduct } from '../support/product.js';

/**
 * C1, a national webinar. Published: 455 applicants, 165 of centres and 290 others; late applications were let in.
 * Invented: how they spread over mailboxes (centres send up to three colleagues by one mailbox) and that 5 of the 290 were late.
 */
const ofCentres = 165;
const others = 290;
const late = 5;

describe('C1: a national webinar', () => {
  const product = useProduct({ now: '2026-10-01T00:00:00Z' });
  let organiser: Organiser;
  let eventId: string;

  beforeAll(async () => {
    organiser = await foundHost(product);
    eventId = await organiser.publishEvent({
      title: '全国オンラインセミナー',
      sessions: [{ date: '2026-11-20', start: '13:00', end: '17:00', pools: [{ mode: 'online' }] }],
      deadline: { on: '2026-11-13', at: '17:00' },
      more: { joinUrl: 'https://meeting.example/j/1' },
    });
  });

  it('takes 450 applications by links from delivered mails, one mailbox standing for up to three people', async () => {
    const mailboxes = [
      ...spread(ofCentres, 3).map((people, n) => ({
        email: `center${n}@centres.example`,
        office: `第${n}就業・生活支援センター`,
        people,
      })),
      ...spread(others - late, 1).map((people, n) => ({ email: `person${n}@others.example`, office: '', people })),
    ];
    await inParallel(mailboxes, 8, async ({ email, office, people }) => {
      const applicant = new Applicant(product, organiser.slug, eventId, email);
      const result = await applicant.apply({
        contactName: '窓口 担当',
        officeName: office,
        people: Array.from({ length: people }, (_, n) => ({
          name: `参加 ${email.split('@')[0]}の${n + 1}`,
          kana: 'さんか',
          seats: [0],
        })),
      });
      expect([result.status, result.text]).toEqual([200, expect.stringContaining('参加が確定しました')]);
    });
    expect(await counts()).toEqual({ applications: 55 + 285, people: 450, confirmed: 450 });
  }, 180_000);

  it('lets five late ones in by staff, with the reason on the list', async () => {
    product.clock.set('2026-11-16T00:00:00Z');
    const refused = await new Applicant(product, organiser.slug, eventId, 'late0@others.example').visitor.get(
      `/w/${organiser.slug}/events/${eventId}/apply`,
    );
    expect(refused.text).toContain('申し込みは締め切りました');
    await organiser.logIn();
    for (let n = 0; n < late; n += 1) {
      const form = await organiser.visitor.get(organiser.path(`events/${eventId}/admissions/new`));
      const pool = /name="people\.0\.seats\.s0"[^>]*value="([^"]+)"/.exec(form.html)![1]!;
      const fields = {
        contactName: `遅れた ${n}`, contactEmail: `late${n}@others.example`, 'people.0.name': `遅れた ${n}`, 'people.0.kana': 'おくれた', 'people.0.seats.s0': pool,
      }; // prettier-ignore
      const unexplained = await organiser.visitor.submit(form, 'admissions', fields);
      expect([unexplained.status, unexplained.text]).toEqual([422, expect.stringContaining('理由を書いてください')]);
      const admitted = await organiser.visitor.submit(form, 'admissions', {
        ...fields,
        reason: '電話で依頼があったため',
      });
      expect([admitted.status, admitted.text]).toEqual([200, expect.stringContaining('申込')]);
    }
    const list = await organiser.visitor.get(organiser.path(`events/${eventId}/registrations?page=10`));
    expect(await counts()).toEqual({ applications: 345, people: 455, confirmed: 455 });
    expect(list.text).toContain('申込 455人');
    const found = await product.database.sql<{ n: number }>(
      `select count(*)::int as n from seat where reason = '電話で依頼があったため'`,
    );
    expect(found).toEqual([{ n: late }]);
  }, 60_000);

  it('counts 165 of centres and 290 others', async () => {
    const rows = await product.database.sql<{ n: number }>(
      `select count(*)::int as n from registration r join application a on a.id = r.application_id group by a.office_name <> '' order by 1`,
    );
    expect(rows.map((row) => row.n)).toEqual([ofCentres, others]);
  });

  it('has sent every confirmation once, and shows each mail with its state', async () => {
    await product.settle();
    const confirmations = product.sink.mails.filter((mail) => mail.subject.startsWith('【確定】'));
    expect(confirmations).toHaveLength(345);
    expect(Object.values(product.sink.copies()).every((copies) => copies === 1)).toBe(true);
    const states = await product.database.sql(`select state, count(*)::int as n from mail group by state`);
    expect(states).toEqual([{ state: 'sent', n: product.sink.mails.length }]);
    const page = await organiser.visitor.get(organiser.path(`events/${eventId}/mails`));
    expect(page.text).toContain('送信済み');
  }, 60_000);

  async function counts() {
    const [row] = await product.database.sql<Record<string, number>>(
      `select (select count(*)::int from application) as applications, (select count(*)::int from registration where live) as people,
              (select count(*)::int from seat where state = 'confirmed') as confirmed`,
    );
    return row;
  }
});

/** 165 by 3 → 55 threes. */
function spread(total: number, most: number): number[] {
  return Array.from({ length: Math.ceil(total / most) }, (_, n) => Math.min(most, total - n * most));
}

async function inParallel<T>(items: T[], width: number, work: (item: T) => Promise<void>): Promise<void> {
  const left = [...items];
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (let item = left.shift(); item; item = left.shift()) await work(item);
    }),
  );
}
