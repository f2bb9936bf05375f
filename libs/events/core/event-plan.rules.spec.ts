import { places, seminar, slot } from '../../../test/support/event-plans.js';
import { hasMorePlaces, hasMoved, lostPools, lostSessions, tooSmall } from './event-plan.rules.js';
import type { EventPlan } from './event-plan.js';
import type { EventView } from './event-view.js';

/** C8 in invented names: a main meeting of 50 places and a party of 18, joined separately. */
const plan: EventPlan = seminar({
  sessions: [
    slot({
      id: 'main',
      pools: [places({ id: 'hall' }), places({ id: 'online', mode: 'online', venue: '', capacity: null })],
    }),
    slot({
      id: 'party',
      requirement: 'optional',
      fee: 4550,
      pools: [places({ id: 'inn', venue: '湊亭', capacity: 18 })],
    }),
  ],
});

/** As it stands with 12 people in the hall, all of the party taken, and 3 more waiting for it. */
function standing(
  counts: Record<string, [taken: number, waiting: number]> = { hall: [12, 0], inn: [18, 3] },
): EventView {
  const { series: _, ...rest } = plan;
  return {
    ...rest,
    id: 'event',
    workspaceId: 'workspace',
    series: null,
    number: null,
    state: 'published',
    revision: 0,
    publishedAt: null,
    cancelledAt: null,
    cancelReason: '',
    sessions: plan.sessions.map((session) => ({
      ...session,
      id: session.id!,
      programme: [],
      pools: session.pools.map((pool) => {
        const [taken, waiting] = counts[pool.id!] ?? [0, 0];
        return { ...pool, id: pool.id!, taken, waiting };
      }),
    })),
  };
}

/** The plan with one session or pool changed. */
function changed(id: string, changes: Record<string, unknown>): EventPlan {
  return {
    ...plan,
    sessions: plan.sessions.map((session) => ({
      ...session,
      ...(session.id === id && changes),
      pools: session.pools.map((pool) => (pool.id === id ? { ...pool, ...changes } : pool)),
    })),
  };
}

describe('an event has moved', () => {
  it.each<[string, EventPlan]>([
    ['when a session starts at another time', changed('party', { startsAt: new Date('2026-12-11T03:00:00Z') })],
    ['when a session ends at another time', changed('main', { endsAt: new Date('2026-12-11T08:00:00Z') })],
    ['when a pool is in another place', changed('inn', { venue: '海辺亭' })],
    ['when a place becomes a link', changed('hall', { mode: 'online' })],
    ['when its zone is another one', { ...plan, zone: 'Asia/Seoul' }],
  ])('%s', (_, wish) => {
    expect(hasMoved(standing(), wish)).toBe(true);
  });

  it('when its join link is another one, or gone', () => {
    const linked = { ...standing(), joinUrl: 'https://meet.example/a' };
    const wishes = ['https://meet.example/b', null, 'https://meet.example/a'];
    expect(wishes.map((joinUrl) => hasMoved(linked, { ...plan, joinUrl }))).toEqual([true, true, false]);
  });

  it.each<[string, EventPlan]>([
    ['when nothing changes', plan],
    ['when it gets its first join link', { ...plan, joinUrl: 'https://meet.example/a' }],
    [
      'when only words change',
      { ...plan, title: '別の題', summary: '', contact: { name: '', phone: '', fax: '', email: '' } },
    ],
    [
      'when the way there is described anew',
      changed('hall', { venueNote: '西口から', mapUrl: 'https://map.example/' }),
    ],
    ['when places or fees change', changed('hall', { capacity: 60 })],
    ['when a session is added', { ...plan, sessions: [...plan.sessions, slot()] }],
    ['when a session that nobody joined is dropped', { ...plan, sessions: plan.sessions.slice(0, 1) }],
  ])('not %s', (_, wish) => {
    expect(hasMoved(standing(), wish)).toBe(false);
  });
});

describe('a pool offers more places', () => {
  it('when its limit rises or falls away, not when it sinks or stays', () => {
    const wishes = [51, null, 50, 49].map((capacity) => hasMorePlaces(standing(), changed('hall', { capacity })));
    expect(wishes).toEqual([true, true, false, false]);
    expect(hasMorePlaces(standing(), changed('online', { capacity: 10 }))).toBe(false);
  });
});

describe('a plan is too small', () => {
  it('where it has fewer places than are taken', () => {
    const capacities = (capacity: number) =>
      tooSmall(standing(), changed('hall', { capacity })).map(([{ taken }]) => taken);
    expect([11, 12, 13].map(capacities)).toEqual([[12], [], []]);
  });

  it('not where staff had let in more than there were and the limit stays', () => {
    const over = standing({ hall: [52, 0] });
    expect([50, 51].map((capacity) => tooSmall(over, changed('hall', { capacity })).length)).toEqual([0, 1]);
  });
});

describe('what people hold seats in', () => {
  it('cannot be left out: sessions', () => {
    const wish = { ...plan, sessions: plan.sessions.slice(0, 1) };
    expect(lostSessions(standing(), wish).map(({ id }) => id)).toEqual(['party']);
    expect(lostSessions(standing({ inn: [0, 1] }), wish).map(({ id }) => id)).toEqual(['party']);
    expect(lostSessions(standing({ hall: [12, 0] }), wish)).toEqual([]);
  });

  it('cannot be left out: pools, also not by moving them to another session', () => {
    const [main, party] = plan.sessions as [EventPlan['sessions'][0], EventPlan['sessions'][0]];
    const without = { ...plan, sessions: [{ ...main, pools: main.pools.slice(1) }, party] };
    const moved = {
      ...plan,
      sessions: [
        { ...main, pools: main.pools.slice(1) },
        { ...party, pools: [...party.pools, main.pools[0]!] },
      ],
    };
    const lost = (wish: EventPlan) => lostPools(standing(), wish).map(([session, pool]) => [session.id, pool.id]);
    expect([without, moved, plan].map(lost)).toEqual([[['main', 'hall']], [['main', 'hall']], []]);
  });
});
