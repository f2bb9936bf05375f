import type { EventView, SessionView } from '#events';
import { DomainError } from '#platform';
import type { SeatWish } from './seating.rules.js';

/** session id → pool id; a session that is not there or empty is not attended */
export type Choices = Readonly<Record<string, string>>;

/** Field of a session on the form. */
export const seatKey = (event: Pick<EventView, 'sessions'>, session: Pick<SessionView, 'id'>): string =>
  `s${event.sessions.findIndex(({ id }) => id === session.id)}`;

/** The same field of one person on it. */
export const seatField = (
  event: Pick<EventView, 'sessions'>,
  person: number,
  session: Pick<SessionView, 'id'>,
): string => `people.${person}.seats.${seatKey(event, session)}`;

/** Pool ids by the place of their session in the event, as a form lists them; '' where it is not attended. */
export type Picks = readonly string[];

export const choicesOf = (event: EventView, picks: Picks): Choices =>
  Object.fromEntries(event.sessions.flatMap(({ id }, place) => (picks[place] ? [[id, picks[place]]] : [])));

/** Where somebody's picks cannot be taken: by their place on the form, and that of the session. */
export interface PickFault {
  person: number;
  session: number;
  /**
   * how: a way to take part is missing, or is none of this session's · none: they attend nothing · reason: why their office puts
   * them forward · office: which one does
   */
  why: 'how' | 'none' | 'reason' | 'office';
}

/** What no form can know by itself: the sessions and pools of this very event. */
export function faultsIn({ sessions }: EventView, people: readonly { picks: Picks }[]): PickFault[] {
  return people.flatMap(({ picks }, person): PickFault[] => {
    const wrong = sessions.flatMap(({ requirement, pools }, session): PickFault[] => {
      const pick = picks[session] ?? '';
      const good = pick === '' ? requirement !== 'required' : pools.some(({ id }) => id === pick);
      return good ? [] : [{ person, session, why: 'how' }];
    });
    const none = sessions.every((_, session) => !picks[session]);
    return wrong.length === 0 && none ? [{ person, session: 0, why: 'none' }] : wrong;
  });
}

/**
 * The seats somebody asks for. Required sessions must be chosen; a pool must be one of its session.
 * @param person place on the form, from 0
 * @throws DomainError that names the field
 */
export function chosenSeats(event: EventView, choices: Choices, person: number): SeatWish[] {
  const refused = (session = event.sessions[0]) =>
    notChosen(session ? seatField(event, person, session) : `people.${person}.name`);
  const wishes = event.sessions.flatMap((session): SeatWish[] => {
    const required = session.requirement === 'required';
    const poolId = choices[session.id];
    if (!poolId) {
      if (required) throw refused(session);
      return [];
    }
    if (!session.pools.some((pool) => pool.id === poolId)) throw refused(session);
    return [{ sessionId: session.id, poolId, required }];
  });
  if (wishes.length === 0) throw refused();
  return wishes;
}

const notChosen = (field: string) =>
  new DomainError(
    'registration.not-chosen',
    {
      ja: '参加する日程枠と参加方法を選んでください。',
      en: 'Please choose the sessions and how to take part.',
      'ja-easy': 'どこで {参加|さんか}するか {選|えら}んで ください。',
    },
    { status: 422, field },
  );
