import { Applicant } from '../support/applicant.js';
import { foundHost, type Organiser } from '../support/organiser.js';
import { useProduct } from '../support/product.js';
import type { Answer } from '../support/visitor.js';

/** A form is sent again by a double click, a slow line, a browser that restores its tabs, or somebody who tries keys out. */
describe('a form that is sent again', () => {
  const product = useProduct({ now: '2026-10-01T00:00:00Z' });
  let organiser: Organiser;
  const events: string[] = [];

  beforeAll(async () => {
    organiser = await foundHost(product);
    for (const title of ['秋の会', '冬の会']) {
      events.push(
        await organiser.publishEvent({
          title,
          sessions: [
            {
              title: '',
              date: '2026-12-11',
              start: '13:30',
              end: '16:30',
              pools: [{ mode: 'onsite', venue: '市民プラザ', capacity: 50 }],
            },
          ],
          deadline: { on: '2026-12-04', at: '17:00' },
        }),
      );
    }
  });

  const applicant = (email: string, event = 0) => new Applicant(product, organiser.slug, events[event]!, email);
  const filled = (name: string) => ({ contactName: '青砥 しおり', people: [{ name, kana: 'なまえ', seats: [0] }] });

  async function opened(who: Applicant): Promise<Answer> {
    await who.askForLink();
    return who.openForm();
  }

  const namesOf = (email: string) =>
    product.database
      .sql<{ name: string }>(
        `select p.name from registration r join person p on p.id = r.person_id join application a on a.id = r.application_id
         where a.contact_email = $1 order by r.created_at, r.ordinal`,
        [email],
      )
      .then((rows) => rows.map(({ name }) => name));

  const keyOf = (page: Answer) => /name="idempotencyKey" value="([^"]+)"/.exec(page.html)![1]!;

  it('gives the first result where it says the same', async () => {
    const who = applicant('same@tsumugi.example');
    const page = await opened(who);
    const [one, two] = [await who.fill(page, filled('青砥 一')), await who.fill(page, filled('青砥 一'))];
    expect([one.status, two.status, two.path]).toEqual([200, 200, one.path]);
    expect(await namesOf(who.email)).toEqual(['青砥 一']);
  });

  it('says so where it says something else, keeps what was typed, and takes it when it is sent once more', async () => {
    const who = applicant('other@tsumugi.example');
    const page = await opened(who);
    await who.fill(page, filled('青砥 一'));
    const said = await who.fill(page, filled('青砥 二'));
    expect(said.status).toBe(422);
    expect(said.text).toContain('この画面からは、すでに別の内容の申し込みが届いています。');
    expect(said.html).toContain('青砥 二');
    expect(await namesOf(who.email)).toEqual(['青砥 一']);
    const sent = await who.visitor.submit(said, '/r/');
    expect(sent.text).toContain('参加が確定しました');
    expect(await namesOf(who.email)).toEqual(['青砥 一', '青砥 二']);
  });

  it('opens nothing of anybody else: a key belongs to its link and its event', async () => {
    const first = applicant('first@tsumugi.example');
    const page = await opened(first);
    const mine = await first.fill(page, filled('青砥 一'));
    const key = keyOf(page);
    for (const other of [applicant('second@tsumugi.example'), applicant('first@tsumugi.example', 1)]) {
      const form = await opened(other);
      const taken = await other.fill({ ...form, forms: withKey(form, key) }, filled('鳥越 三'));
      expect(taken.text).toContain('参加が確定しました');
      expect(taken.path).not.toBe(mine.path);
      expect(await namesOf(other.email)).toContain('鳥越 三');
    }
  });

  it('is said to staff as well, at the telephone and at the desk', async () => {
    const base = `/w/${organiser.slug}/staff/events/${events[0]}`;
    const page = await organiser.visitor.get(`${base}/admissions/new`);
    const pool = /name="people\.0\.seats\.s0"[^>]*value="([^"]+)"/.exec(page.html)![1]!;
    const call = (name: string) =>
      organiser.visitor.submit(page, '/admissions', {
        contactName: name,
        'people.0.name': name,
        'people.0.kana': 'なまえ',
        'people.0.seats.s0': pool,
      });
    expect([(await call('電話 一')).status, (await call('電話 一')).status]).toEqual([200, 200]);
    const said = await call('電話 二');
    expect([said.status, said.text]).toEqual([422, expect.stringContaining('すでに別の内容の申し込みが届いています')]);

    const door = await organiser.visitor.get(`${base}/reception/walk-ins/new`);
    const walkIn = (name: string) => organiser.visitor.submit(door, '/walk-ins', { name, kana: 'なまえ' });
    expect([(await walkIn('当日 一')).status, (await walkIn('当日 一')).status]).toEqual([200, 200]);
    const told = await walkIn('当日 二');
    expect([told.status, told.html]).toEqual([422, expect.stringContaining('value="当日 二"')]);
    const found = await product.database.sql(
      `select name from person where name like '電話%' or name like '当日%' order by name`,
    );
    expect(found).toEqual([{ name: '当日 一' }, { name: '電話 一' }]);
  });
});

const withKey = (page: Answer, key: string) =>
  page.forms.map((form) => ({
    ...form,
    fields: form.fields.map(([name, value]): [string, string] => [name, name === 'idempotencyKey' ? key : value]),
  }));
