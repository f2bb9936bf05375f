import {
  type Arrival,
  attends,
  countArrivals,
  joinOpensAt,
  joinState,
  sessionAt,
  statements,
} from './attendance.rules.js';

const arrival = (statement: Arrival['statement'], heads = 1, seated = true): Arrival => ({ seated, heads, statement });

it('counts a proxy as attending, and nothing else but being there', () => {
  expect(statements.filter(attends)).toEqual(['present', 'proxy']);
  expect(attends(null)).toBe(false);
});

it('counts heads: who is confirmed, who came, who did not, who is not there yet', () => {
  const arrivals = [
    arrival('present'),
    arrival('present', 5),
    arrival('proxy'),
    arrival('absent'),
    arrival('excused'),
    arrival(null),
    arrival(null, 3),
    // came, and the seat was cancelled later
    arrival('present', 1, false),
  ];
  expect(countArrivals(arrivals)).toEqual({ confirmed: 13, present: 8, proxy: 1, notYet: 4, absent: 1, excused: 1 });
  expect(countArrivals([])).toEqual({ confirmed: 0, present: 0, proxy: 0, notYet: 0, absent: 0, excused: 0 });
});

const session = (day: number, from: number, to: number) => ({
  startsAt: new Date(Date.UTC(2026, 10, day, from)),
  endsAt: new Date(Date.UTC(2026, 10, day, to)),
});
const at = (day: number, hour: number) => new Date(Date.UTC(2026, 10, day, hour));

it('opens with the session that runs, else the next, else the last', () => {
  const [first, second, third] = [session(20, 4, 6), session(20, 6, 8), session(21, 4, 6)];
  const all = [third, first, second];
  expect(
    [at(1, 0), at(20, 4), at(20, 6), at(20, 9), at(30, 0)].map((now) => all.indexOf(sessionAt(all, now)!)),
  ).toEqual([1, 1, 2, 0, 0]);
  expect(sessionAt([], at(1, 0))).toBeUndefined();
});

it('lets people join from half an hour before the start until the end, an edge belonging to what follows it', () => {
  const one = session(20, 4, 8);
  expect(joinOpensAt(one)).toEqual(new Date('2026-11-20T03:30:00Z'));
  const states = ['03:29:59.999', '03:30:00.000', '07:59:59.999', '08:00:00.000'].map((time) =>
    joinState(one, new Date(`2026-11-20T${time}Z`)),
  );
  expect(states).toEqual(['before', 'open', 'open', 'over']);
});
