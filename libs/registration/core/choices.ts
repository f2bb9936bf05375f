import type { EventView } from '#events';
import { DomainError } from '#platform';
import type { SeatWish } from './seating.rules.js';

/** session id → pool id; a session that is not there or empty is not attended */
export type Choices = Readonly<Record<string, string>>;

/** The seats somebody asks for. Required sessions must be chosen; a pool must be one of its session. */
export function chosenSeats(event: EventView, choices: Choices): SeatWish[] {
  const wishes = event.sessions.flatMap((session): SeatWish[] => {
    const required = session.requirement === 'required';
    const poolId = choices[session.id];
    if (!poolId) {
      if (required) throw notChosen();
      return [];
    }
    if (!session.pools.some((pool) => pool.id === poolId)) throw notChosen();
    return [{ sessionId: session.id, poolId, required }];
  });
  if (wishes.length === 0) throw notChosen();
  return wishes;
}

const notChosen = () =>
  new DomainError(
    'registration.not-chosen',
    {
      ja: '参加する日程枠と参加方法を選んでください。',
      en: 'Please choose the sessions and how to take part.',
      'ja-easy': 'どこで {参加|さんか}するか {選|えら}んで ください。',
    },
    { status: 422 },
  );
