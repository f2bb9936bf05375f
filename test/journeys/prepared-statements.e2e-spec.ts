import { Applicant } from '../support/applicant.js';
import { DayOfEvent } from '../support/day-of-event.js';
import { useProduct } from '../support/product.js';
import { unpreparedOf } from '../support/statements.js';

/** What every participant opens is planned by PostgreSQL once a connection, not once a visitor. */
describe('the pages of participants', () => {
  const product = useProduct({ now: '2026-10-01T00:00:00Z' });
  const day = new DayOfEvent(product);

  beforeAll(() => day.open(), 60_000);

  it('send prepared statements only', async () => {
    const visitor = product.visitor();
    const applicant = new Applicant(product, day.organiser.slug, day.eventId, 'late@tsumugi.example');
    await applicant.askForLink();
    await applicant.openForm();
    const form = product.linkIn(product.sink.to('late@tsumugi.example').at(-1)!, '/r/');
    const my = await day.myPath('screen');
    await product.settle();
    for (const path of [`/w/${day.organiser.slug}/events/${day.eventId}`, form, my, `${my}/change`]) {
      const unprepared = await unpreparedOf(async () => expect((await visitor.get(path)).status).toBe(200));
      expect([path.replace(/[\w-]{40,}/, '…'), unprepared]).toEqual([path.replace(/[\w-]{40,}/, '…'), []]);
    }
  });
});
