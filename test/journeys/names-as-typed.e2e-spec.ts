import { Applicant } from '../support/applicant.js';
import { foundHost, type Organiser } from '../support/organiser.js';
import { useProduct } from '../support/product.js';

/** Names, readings and offices come in as people type them, and stand in lists as one would look for them. */
describe('names as people type them', () => {
  const product = useProduct({ now: '2026-10-01T00:00:00Z' });
  let organiser: Organiser;
  let event: string;

  beforeAll(async () => {
    organiser = await foundHost(product);
    event = await organiser.publishEvent({
      title: '秋の会',
      sessions: [
        {
          title: '',
          date: '2026-12-11',
          start: '13:30',
          end: '16:30',
          pools: [{ mode: 'onsite', venue: '市民プラザ', capacity: 50 }],
        },
      ],
    });
  });

  async function opened(email: string, language?: string) {
    const who = new Applicant(product, organiser.slug, event, email, language);
    await who.askForLink();
    return { who, page: await who.openForm() };
  }

  const one = (name: string, kana: string, officeName = '') => ({
    contactName: name,
    officeName,
    people: [{ name, kana, seats: [0] }],
  });

  it('takes half-width kana and asks for kana where Latin letters stand, in the language of the reader', async () => {
    const { who, page } = await opened('yamazaki@tsumugi.example');
    const latin = await who.fill(page, one('林 みどり', 'hayashi'));
    expect([latin.status, latin.text]).toEqual([
      422,
      expect.stringContaining('ふりがなは、ひらがなかカタカナで入れてください。'),
    ]);
    expect((await who.fill(page, one('林 みどり', ''))).text).toContain(
      'ふりがなを、ひらがなかカタカナで入れてください。',
    );
    expect((await who.fill(page, one('Rowan Hale', ''))).status).toBe(200);
    const folded = await opened('yumi@tsumugi.example');
    expect((await folded.who.fill(folded.page, one('山崎 由美', 'ﾔﾏｻﾞｷ ﾕﾐ'))).status).toBe(200);
    const rows = await product.database.sql(`select name, kana from person order by name`);
    expect(rows).toEqual([
      { name: 'Rowan Hale', kana: '' },
      { name: '山崎 由美', kana: 'ヤマザキ ユミ' },
    ]);
    const english = await opened('en@tsumugi.example', 'en');
    expect((await english.who.fill(english.page, one('林 みどり', 'hayashi'))).text).toContain(
      'Please write the reading in hiragana or katakana.',
    );
  });

  it('keeps the same rule at the telephone, at the desk and in the directory, where a reading may be left out', async () => {
    const { visitor } = organiser;
    const desk = organiser.path(`events/${event}/reception/walk-ins/new`);
    const forms = [
      { at: desk, part: '/walk-ins' },
      { at: organiser.path('people/new'), part: '/people' },
    ];
    for (const { at, part } of forms) {
      const page = await visitor.get(at);
      const refused = await visitor.submit(page, part, { name: '林 みどり', kana: 'hayashi' });
      expect([at, refused.status, refused.text]).toEqual([
        at,
        422,
        expect.stringContaining('ふりがなは、ひらがなかカタカナで入れてください。'),
      ]);
      expect((await visitor.submit(page, part, { name: `林 ${part.length}`, kana: '' })).status).toBe(200);
    }
  });

  it('links an office however its legal form is written', async () => {
    const page = await organiser.visitor.get(organiser.path('offices/new'));
    await organiser.visitor.submit(page, '/offices', { name: '株式会社ハマナカ食品' });
    const { who, page: form } = await opened('hamanaka@hamanaka.example');
    await who.fill(form, one('浜中 一', 'はまなか はじめ', '㈱　ハマナカ食品'));
    const linked = await product.database.sql(
      `select a.office_name, o.name from application a left join office o on o.id = a.office_id where a.contact_email = $1`,
      [who.email],
    );
    expect(linked).toEqual([{ office_name: '㈱ ハマナカ食品', name: '株式会社ハマナカ食品' }]);
    const again = await organiser.visitor.submit(page, '/offices', { name: 'ハマナカ食品(株)' });
    expect([again.status, again.text]).toEqual([
      422,
      expect.stringContaining('名簿に「株式会社ハマナカ食品」があります。'),
    ]);
    expect((await organiser.visitor.submit(again, '/offices', { apart: 'yes' })).status).toBe(200);
  });
});
