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

  it('must be one at least', () => {
    const optional = { sessions: event.sessions.slice(1) } as EventView;
    expect(faultsIn(optional, [{ picks: ['room'] }, { picks: [] }, { picks: ['', 'hall'] }])).toEqual([
      { person: 1, session: 0, why: 'none' },
      { person: 2, session: 0, why: 'none' },
    ]);
  });
});
