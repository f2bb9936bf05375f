import type { EventView } from '#events';
import { choicesOf, faultsIn } from './choices.js';

const session = (id: string, requirement: string, ...pools: string[]) => ({
  id,
  requirement,
  pools: pools.map((pool) => ({ id: pool })),
});
const event = {
  sessions: [session('talk', 'required', 'hall', 'online'), session('party', 'optional', 'room')],
} as unknown as EventView;

describe('picks', () => {
  it('name a pool for each session, in their order', () => {
    expect(choicesOf(event, ['online', 'room'])).toEqual({ talk: 'online', party: 'room' });
    expect(choicesOf(event, ['hall', ''])).toEqual({ talk: 'hall' });
    expect(choicesOf(event, [])).toEqual({});
  });

  it('are at fault where a required session has none, or a pool is none of its session', () => {
    const people = [['hall'], [''], ['room', 'room'], ['online', 'hall']].map((picks) => ({ picks }));
    expect(faultsIn(event, people)).toEqual([
      { person: 1, session: 0, why: 'how' },
      { person: 2, session: 0, why: 'how' },
      { person: 3, session: 1, why: 'how' },
    ]);
  });

  it('are no more of those to choose from than may be chosen, and never at the same hour as another', () => {
    const hour = (id: string, from: number, requirement = 'choice') => ({
      ...session(id, requirement, id),
      startsAt: new Date(from * 3_600_000),
      endsAt: new Date((from + 1) * 3_600_000),
    });
    const day = (choose: number) =>
      ({
        choose,
        sessions: [hour('a', 1), hour('b', 1), hour('c', 2), hour('d', 3), hour('talk', 3, 'optional')],
      }) as unknown as EventView;
    const whys = (choose: number, ...picked: string[]) =>
      faultsIn(day(choose), [{ picks: ['a', 'b', 'c', 'd', 'talk'].map((id) => (picked.includes(id) ? id : '')) }]).map(
        ({ session: at, why }) => `${at} ${why}`,
      );
    expect(whys(1, 'a')).toEqual([]);
    expect(whys(1, 'a', 'c')).toEqual(['2 choose']);
    expect(whys(2, 'a', 'c')).toEqual([]);
    expect(whys(2, 'a', 'b')).toEqual(['1 clash']);
    expect(whys(2, 'd', 'talk')).toEqual(['4 clash']);
    expect(whys(1, 'talk')).toEqual([]);
  });

  it('must be one at least', () => {
    const optional = { sessions: event.sessions.slice(1) } as EventView;
    expect(faultsIn(optional, [{ picks: ['room'] }, { picks: [] }, { picks: ['', 'hall'] }])).toEqual([
      { person: 1, session: 0, why: 'none' },
      { person: 2, session: 0, why: 'none' },
    ]);
  });
});
