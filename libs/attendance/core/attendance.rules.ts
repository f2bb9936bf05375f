import type { SessionView } from '#events';

/** What can be stated about somebody at a session: 出席, 欠席, 欠席連絡, 代理; 戻す takes the statement back. */
export type FactKind = 'present' | 'absent' | 'excused' | 'proxy' | 'undone';

export type Statement = Exclude<FactKind, 'undone'>;

/** reception 受付 · paper 紙からの転記 · join 参加ボタン · import 会議の記録 */
export type Source = 'reception' | 'paper' | 'join' | 'import';

export const statements: readonly Statement[] = ['present', 'proxy', 'absent', 'excused'];

/** The seat was used, by the person or by somebody in their place. */
export const attends = (statement: Statement | null): boolean => statement === 'present' || statement === 'proxy';

/** Somebody (or a headcount) at one session, as the counters need it. */
export interface Arrival {
  /** confirmed in this session; a statement may stand without a seat, where it was cancelled later */
  seated: boolean;
  /** 1 for a person, more for a headcount of an office */
  heads: number;
  statement: Statement | null;
}

/** present: 出席 and 代理 · none: nothing stated */
export type Show = Statement | 'none';

/** Whether somebody stands in the list of those of whom this holds. */
export const fits = ({ seated, statement }: Omit<Arrival, 'heads'>, show: Show): boolean =>
  show === 'none' ? statement === null && seated : show === 'present' ? attends(statement) : statement === show;

/** 確定・出席(うち代理)・まだ・欠席・欠席連絡, in heads. */
export interface Counters {
  confirmed: number;
  present: number;
  proxy: number;
  notYet: number;
  absent: number;
  excused: number;
}

export function countArrivals(arrivals: readonly Arrival[]): Counters {
  const sum = (fits: (arrival: Arrival) => boolean) =>
    arrivals.reduce((heads, arrival) => heads + (fits(arrival) ? arrival.heads : 0), 0);
  return {
    confirmed: sum(({ seated }) => seated),
    present: sum(({ statement }) => attends(statement)),
    proxy: sum(({ statement }) => statement === 'proxy'),
    notYet: sum(({ seated, statement }) => seated && statement === null),
    absent: sum(({ statement }) => statement === 'absent'),
    excused: sum(({ statement }) => statement === 'excused'),
  };
}

type Timed = Pick<SessionView, 'startsAt' | 'endsAt'>;

/** Which session the reception opens with: the one that runs, else the next, else the last. */
export function sessionAt<S extends Timed>(sessions: readonly S[], now: Date): S | undefined {
  const inTime = [...sessions].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  return inTime.find(({ endsAt }) => now < endsAt) ?? inTime.at(-1);
}

const leadOfJoining = 30 * 60_000;

/** The join button appears half an hour before a session and is gone with its end; an edge belongs to what follows it. */
export const joinOpensAt = ({ startsAt }: Pick<Timed, 'startsAt'>): Date =>
  new Date(startsAt.getTime() - leadOfJoining);

export function joinState(session: Timed, now: Date): 'before' | 'open' | 'over' {
  if (now >= session.endsAt) return 'over';
  return now < joinOpensAt(session) ? 'before' : 'open';
}
