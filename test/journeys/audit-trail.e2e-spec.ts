import { Applicant } from '../support/applicant.js';
import { foundHost, type Organiser } from '../support/organiser.js';
import { useProduct } from '../support/product.js';

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/;

/** The trail as an owner reads it: things by their names, linked, and a word when somebody has been at the lines. */
describe('the page of the audit trail', () => {
  const product = useProduct({ now: '2026-10-01T00:00:00Z' });
  let organiser: Organiser;
  let eventId: string;

  beforeAll(async () => {
    organiser = await foundHost(product);
    eventId = await organiser.publishEvent({
      title: '就労支援のこれから',
      sessions: [
        {
          date: '2026-10-10',
          start: '13:00',
          end: '16:00',
          pools: [{ mode: 'onsite', venue: '市民プラザ', capacity: 5 }],
        },
      ],
    });
    const applicant = new Applicant(product, organiser.slug, eventId, 'haitani@tsumugi.example');
    await applicant.askForLink();
    const form = await applicant.openForm();
    await applicant.fill(form, {
      contactName: '灰谷 悠',
      people: [{ name: '灰谷 悠', kana: 'はいたに ゆう', seats: [0] }],
    });
    const list = await organiser.visitor.get(organiser.path(`events/${eventId}/registrations`));
    const [, registration] = /registrations\/([0-9a-f-]{36})"/.exec(list.html)!;
    const sure = await organiser.visitor.get(
      organiser.path(`events/${eventId}/registrations/${registration}/cancellation`),
    );
    await organiser.visitor.submit(sure, '/cancellation', {});
  });

  const open = (query = '') => organiser.visitor.get(organiser.path(`audit${query}`));

  it('calls each thing by its name and leads to it', async () => {
    const { html, text } = await open();
    expect(text).not.toMatch(uuid);
    expect(html).toContain(`href="/w/${organiser.slug}/staff/events/${eventId}">就労支援のこれから</a>`);
    expect(html).toMatch(
      new RegExp(`staff/events/${eventId}/registrations/[0-9a-f-]+">[A-Z0-9]{3}-[A-Z0-9]{4} · 就労支援のこれから</a>`),
    );
    for (const [, link] of html.matchAll(/<td[^>]*>.*?<a href="([^"]+)"/g)) {
      expect([link, (await organiser.visitor.get(link!)).status]).toEqual([link, 200]);
    }
  });

  it('names a registration by its code, not by the person', async () => {
    expect((await open()).text).not.toContain('灰谷');
  });

  it('says on request that all lines follow from one another', async () => {
    const answer = await open('?check=all');
    expect(answer.text).toMatch(/\d+件の記録はすべてつながっています/);
  });

  it('says which line was rewritten, and what is gone at the end', async () => {
    const lines = await product.database.sql<{ seq: string }>('select seq from audit order by seq');
    await product.database.sql(`update audit set action = 'event.edited' where seq = $1`, [lines[1]!.seq]);
    expect((await open('?check=all')).text).toContain(`記録 ${lines[1]!.seq} が書き換えられたか`);
    const last = lines.at(-1)!.seq;
    await product.database.sql('delete from audit where seq = $1', [last]);
    expect((await open()).text).toContain(`記録 ${last} から後が失われています`);
  });
});
