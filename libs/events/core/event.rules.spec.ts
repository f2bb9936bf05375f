import { FixedClock } from '#platform';
import type { EventState } from './event-view.js';
import {
  closesAt,
  endOf,
  mayBecome,
  type Phase,
  phaseOf,
  placesLeft,
  promotionIsAutomatic,
  startOf,
  takesApplications,
  type Timed,
  transitions,
} from './event.rules.js';

const at = (text: string) => new Date(text);

const states: EventState[] = ['idea', 'draft', 'published', 'cancelled'];

/** Five days of a course: Friday, Saturday, Monday, Tuesday, Wednesday. */
const course: Timed = {
  state: 'published',
  opensAt: at('2026-10-01T00:00:00Z'),
  deadline: at('2026-11-20T08:00:00Z'),
  sessions: ['2026-11-27', '2026-11-28', '2026-11-30', '2026-12-01', '2026-12-02'].map((day) => ({
    startsAt: at(`${day}T00:30:00Z`),
    endsAt: at(`${day}T06:30:00Z`),
  })),
};

const phasesAt = (event: Timed, moments: string[]): Phase[] => {
  const clock = new FixedClock(moments[0]!);
  return moments.map((moment) => {
    clock.set(moment);
    return phaseOf(event, clock.now());
  });
};

describe('the states of an event', () => {
  it('go from idea to draft to published, may be cancelled from anywhere, and never go back', () => {
    const allowed = states.flatMap((from) => states.filter((to) => mayBecome(from, to)).map((to) => `${from} → ${to}`));
    expect(allowed).toEqual([
      'idea → draft',
      'idea → published',
      'idea → cancelled',
      'draft → published',
      'draft → cancelled',
      'published → cancelled',
    ]);
    expect(Object.keys(transitions)).toEqual(states);
  });
});

describe('the phase of an event', () => {
  it('is the stored state where nothing is published', () => {
    const now = at('2027-01-01T00:00:00Z');
    expect(states.map((state) => phaseOf({ ...course, state }, now))).toEqual(['idea', 'draft', 'over', 'cancelled']);
  });

  it('changes at the very millisecond of each edge', () => {
    expect(
      phasesAt(course, [
        '2026-09-30T23:59:59.999Z',
        '2026-10-01T00:00:00.000Z',
        '2026-11-20T07:59:59.999Z',
        '2026-11-20T08:00:00.000Z',
        '2026-11-27T00:29:59.999Z',
        '2026-11-27T00:30:00.000Z',
        '2026-11-29T12:00:00.000Z',
        '2026-12-02T06:29:59.999Z',
        '2026-12-02T06:30:00.000Z',
      ]),
    ).toEqual(['before', 'open', 'open', 'closed', 'closed', 'running', 'running', 'running', 'over']);
  });

  it('is open until the first session starts where there is no deadline', () => {
    const event = { ...course, opensAt: null, deadline: null };
    expect(phasesAt(event, ['2020-01-01T00:00:00Z', '2026-11-27T00:29:59.999Z', '2026-11-27T00:30:00Z'])).toEqual([
      'open',
      'open',
      'running',
    ]);
    expect(closesAt(event)).toEqual(at('2026-11-27T00:30:00Z'));
  });

  it('takes its start and end from the times, not from the order of the sessions', () => {
    const event = { sessions: [...course.sessions].reverse() };
    expect([startOf(event), endOf(event)]).toEqual([at('2026-11-27T00:30:00Z'), at('2026-12-02T06:30:00Z')]);
    expect([startOf({ sessions: [] }), endOf({ sessions: [] })]).toEqual([null, null]);
  });
});

describe('applications', () => {
  it('are taken while a course is running whose deadline is later', () => {
    const event = { ...course, deadline: at('2026-12-01T00:00:00Z') };
    const now = at('2026-11-28T12:00:00Z');
    expect([phaseOf(event, now), takesApplications(event, now)]).toEqual(['running', true]);
  });

  it('are taken neither before publication nor after a cancellation', () => {
    const now = at('2026-11-01T00:00:00Z');
    expect(states.map((state) => takesApplications({ ...course, state }, now))).toEqual([false, false, true, false]);
  });
});

describe('promotion from the waiting list', () => {
  const automatic = (event: Timed, moments: string[]) =>
    moments.map((moment) => promotionIsAutomatic(event, at(moment)));

  it('is automatic until the deadline', () => {
    expect(automatic(course, ['2026-11-20T07:59:59.999Z', '2026-11-20T08:00:00Z'])).toEqual([true, false]);
  });

  it('is automatic until 24 hours before the start where there is no deadline', () => {
    const event = { ...course, deadline: null };
    expect(automatic(event, ['2026-11-26T00:29:59.999Z', '2026-11-26T00:30:00Z'])).toEqual([true, false]);
  });

  it('never happens by itself for an event that is not public', () => {
    const now = at('2026-11-01T00:00:00Z');
    expect(states.map((state) => promotionIsAutomatic({ ...course, state }, now))).toEqual([false, false, true, false]);
  });
});

describe('places left', () => {
  it('are none where staff have let in more than there are, and unlimited without a capacity', () => {
    const pools = [
      { capacity: 10, taken: 3 },
      { capacity: 10, taken: 10 },
      { capacity: 10, taken: 12 },
      { capacity: null, taken: 12 },
    ];
    expect(pools.map(placesLeft)).toEqual([7, 0, 0, null]);
  });
});
