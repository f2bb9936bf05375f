import { slot } from '../../../test/support/event-plans.js';
import { NotedAudit } from '../../../test/support/noted-audit.js';
import { useRegistrations } from '../../../test/support/registration-ground.js';
import { Fees } from './fees.js';

const ground = useRegistrations();
const fees = () => new Fees(ground.test.database, ground.test.clock, new NotedAudit(), ground.registrations);
const page = { page: 1, size: 50, offset: 0 };

it('gives each payment one number without a gap, however many desks take money at once', async () => {
  const event = await ground.event({ sessions: [slot({ fee: 4_550 })], headcounts: true });
  await ground.applyAs(event, {
    people: [...Array.from({ length: 7 }, (_, n) => ({ name: `灰谷${n}` })), { name: '', heads: 3 }],
  });
  const desk = fees();
  const { lines } = await desk.desk(ground.workspace, event.id, {}, page);
  const take = (seatId: string) => desk.take(ground.actor, ground.workspace, event.id, seatId);
  await Promise.all(lines.flatMap(({ seatId }) => [take(seatId), take(seatId)]));
  const { lines: paid, counts } = await desk.desk(ground.workspace, event.id, { paid: true }, page);
  expect(paid.map((line) => line.paid!.receiptNumber).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  // Three people of a group pay for three.
  expect(counts).toMatchObject([{ places: 10, lines: 8, paidLines: 8, received: 45_500 }]);
  expect((await desk.desk(ground.workspace, event.id, { paid: false }, page)).lines).toEqual([]);
});
