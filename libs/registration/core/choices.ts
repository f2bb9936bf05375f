import type { EventView, SessionView } from '#events';
import { DomainError } from '#platform';
import type { Sentence } from '#ui/i18n';
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

/** Why somebody's picks cannot be taken. */
export type PickWhy =
  /** a way to take part is missing, or is none of this session's */
  | 'how'
  /** they attend nothing */
  | 'none'
  /** more of the sessions to choose from than may be chosen */
  | 'choose'
  /** one to choose is at the same hour as another */
  | 'clash';

/** Where somebody's picks cannot be taken: by their place on the form, and that of the session. */
export interface PickFault {
  person: number;
  session: number;
  why: PickWhy;
}

/** What no form can know by itself: the sessions and pools of this very event. */
export const faultsIn = (event: EventView, people: readonly { picks: Picks }[]): PickFault[] =>
  people.flatMap(({ picks }, person) => faultsOf(event, picks).map((fault) => ({ person, ...fault })));

function faultsOf({ sessions, choose }: EventView, picks: Picks): Omit<PickFault, 'person'>[] {
  const how = sessions.flatMap(({ requirement, pools }, session) => {
    const pick = picks[session] ?? '';
    const good = pick === '' ? requirement !== 'required' : pools.some(({ id }) => id === pick);
    return good ? [] : [{ session, why: 'how' as const }];
  });
  if (how.length > 0) return how;
  const picked = sessions.flatMap((one, session) => (picks[session] ? [{ ...one, session }] : []));
  if (picked.length === 0) return [{ session: 0, why: 'none' }];
  const chosen = picked.filter(isChosen);
  const clashes = picked.filter((one, n) =>
    picked.slice(0, n).some((other) => overlap(one, other) && (isChosen(one) || isChosen(other))),
  );
  return [
    ...chosen.slice(choose, choose + 1).map(({ session }) => ({ session, why: 'choose' as const })),
    ...clashes.map(({ session }) => ({ session, why: 'clash' as const })),
  ];
}

const isChosen = ({ requirement }: Pick<SessionView, 'requirement'>): boolean => requirement === 'choice';

const isRequired = ({ requirement }: Pick<SessionView, 'requirement'>): boolean => requirement === 'required';

type Span = Pick<SessionView, 'startsAt' | 'endsAt'>;

const overlap = (one: Span, other: Span): boolean => one.startsAt < other.endsAt && other.startsAt < one.endsAt;

/**
 * The seats somebody asks for. Required sessions must be chosen; a pool must be one of its session; of those to choose from no
 * more than may be, and none at the same hour as another.
 * @param person place on the form, from 0
 * @param places that each seat takes
 * @throws DomainError that names the field
 */
export function chosenSeats(event: EventView, choices: Choices, person: number, places = 1): SeatWish[] {
  const picks = event.sessions.map(({ id }) => choices[id] ?? '');
  const [fault] = faultsOf(event, picks);
  const at = fault && event.sessions[fault.session];
  if (fault) throw notChosen(event, fault.why, at ? seatField(event, person, at) : `people.${person}.name`);
  return event.sessions.flatMap((session, n) =>
    picks[n] ? [{ sessionId: session.id, poolId: picks[n], required: isRequired(session), places }] : [],
  );
}

const notChosen = (event: EventView, why: PickWhy, field: string) =>
  new DomainError('registration.not-chosen', pickSentences[why](event), { status: 422, field });

/** What is said at the field of a fault. */
export const pickSentences: Readonly<Record<PickWhy, (event: Pick<EventView, 'choose'>) => Sentence>> = {
  how: () => ({
    ja: '参加方法を選んでください。',
    en: 'Please choose how to take part.',
    'ja-easy': 'どこで {参加|さんか}するか {選|えら}んで ください。',
  }),
  none: () => ({
    ja: '参加する日程枠を1つ以上選んでください。',
    en: 'Please choose at least one session.',
    'ja-easy': '{参加|さんか}する {時間|じかん}を {選|えら}んで ください。',
  }),
  choose: ({ choose }) => ({
    ja: `この中から選べるのは${choose}つまでです。1つずつ外してください。`,
    en: choose === 1 ? 'Only one of these can be chosen.' : `At most ${choose} of these can be chosen.`,
    'ja-easy': `{選|えら}べるのは ${choose}つまでです。`,
  }),
  clash: () => ({
    ja: 'ほかに選んだ日程枠と時間が重なっています。どちらか1つにしてください。',
    en: 'This is at the same time as another session that was chosen. Please choose one of them.',
    'ja-easy': '{同|おな}じ {時間|じかん}に 2つ {選|えら}んで います。 1つに して ください。',
  }),
};
