import type { EventView, SessionView } from '#events';
import type { PersonView } from '#registration';
import { joinState } from './attendance.rules.js';

/** A session that some of these people join online. */
export interface Joinable {
  session: SessionView;
  /** linkless: the hosts have not made its link yet */
  state: 'before' | 'open' | 'linkless';
  /** with a confirmed seat in an online pool of it */
  people: PersonView[];
}

/** Sessions that are not over and that somebody of an application joins online, the earliest first. */
export function joinableOf(
  event: Pick<EventView, 'state' | 'joinUrl' | 'sessions'>,
  people: readonly PersonView[],
  now: Date,
): Joinable[] {
  if (event.state !== 'published') return [];
  return event.sessions
    .flatMap((session): Joinable[] => {
      const state = joinState(session, now);
      const online = new Set(session.pools.filter(({ mode }) => mode === 'online').map(({ id }) => id));
      const joining = people.filter(
        (person) =>
          person.live &&
          person.seats.some(
            (seat) => seat.state === 'confirmed' && seat.sessionId === session.id && online.has(seat.poolId),
          ),
      );
      return state === 'over' || joining.length === 0
        ? []
        : [{ session, state: event.joinUrl ? state : 'linkless', people: joining }];
    })
    .sort((a, b) => a.session.startsAt.getTime() - b.session.startsAt.getTime());
}
