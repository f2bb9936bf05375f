import type { TypedOf } from '#ui/forms';
import { type EventForm, PoolForm, ProgrammeForm, SessionForm } from './event.form.js';

type Whole = TypedOf<typeof EventForm>;
type Session = TypedOf<typeof SessionForm>;

/** @param like the hours and the ways of taking part are its own, where that was asked for: a party is not where the meeting was */
export function blankSession(like?: Session): Session {
  const pools = like?.pools.map((pool) => ({ ...pool, id: '' })) ?? [PoolForm.blank()];
  const { requirement = 'required', start = '', end = '' } = like ?? {};
  return { ...SessionForm.blank(), pools, requirement, start, end };
}

/** Which button was pressed instead of 保存; null: none. */
export const asksForRow = (form: Whole): boolean => form.add !== '' || form.remove !== '';

/** The same form with one row more or less, everything typed kept. A name that fits nothing changes nothing. */
export function changeRows(form: Whole): Whole {
  const [what, ...places] = (form.add || form.remove).split('.');
  const [first = -1, second = -1] = places.map(Number);
  const sessions = form.add ? addRow(form.sessions, what, first) : removeRow(form.sessions, what, first, second);
  return { ...form, sessions, add: '', remove: '' };
}

function addRow(sessions: Session[], what: string | undefined, place: number): Session[] {
  if (what === 'session') return [...sessions, blankSession()];
  if (what === 'session-like-first') return [...sessions, blankSession(sessions[0])];
  return sessions.map((session, at) => {
    if (at !== place) return session;
    if (what === 'pool') return { ...session, pools: [...session.pools, PoolForm.blank()] };
    if (what === 'programme') return { ...session, programme: [...session.programme, ...threeLines()] };
    return session;
  });
}

function removeRow(sessions: Session[], what: string | undefined, place: number, row: number): Session[] {
  if (what === 'session') return sessions.filter((_, at) => at !== place);
  return sessions.map((session, at) => {
    if (at !== place) return session;
    if (what === 'pool') return { ...session, pools: session.pools.filter((_, pool) => pool !== row) };
    if (what === 'programme') return { ...session, programme: session.programme.filter((_, line) => line !== row) };
    return session;
  });
}

const threeLines = () => [ProgrammeForm.blank(), ProgrammeForm.blank(), ProgrammeForm.blank()];
