import { EventForm, PoolForm, ProgrammeForm, SessionForm } from './event.form.js';

/** @param like the hours and the ways of taking part are its own, where that was asked for: a party is not where the meeting was */
export function blankSession(like?: SessionForm): SessionForm {
  const pools = like?.pools.map((pool) => Object.assign(new PoolForm(), pool, { id: '' })) ?? [new PoolForm()];
  return Object.assign(new SessionForm(), { pools, start: like?.start ?? '', end: like?.end ?? '' });
}

/** Which button was pressed instead of 保存; null: none. */
export const asksForRow = (form: EventForm): boolean => form.add !== '' || form.remove !== '';

/** The same form with one row more or less, everything typed kept. A name that fits nothing changes nothing. */
export function changeRows(form: EventForm): EventForm {
  const [what, ...places] = (form.add || form.remove).split('.');
  const [first = -1, second = -1] = places.map(Number);
  const changed = form.add ? addRow(form.sessions, what, first) : removeRow(form.sessions, what, first, second);
  return Object.assign(new EventForm(), form, { sessions: changed, add: '', remove: '' });
}

function addRow(sessions: SessionForm[], what: string | undefined, place: number): SessionForm[] {
  if (what === 'session') return [...sessions, blankSession()];
  if (what === 'session-like-first') return [...sessions, blankSession(sessions[0])];
  return sessions.map((session, at) => {
    if (at !== place) return session;
    if (what === 'pool') return withRows(session, { pools: [...session.pools, new PoolForm()] });
    if (what === 'programme') return withRows(session, { programme: [...session.programme, ...threeLines()] });
    return session;
  });
}

function removeRow(sessions: SessionForm[], what: string | undefined, place: number, row: number): SessionForm[] {
  if (what === 'session') return sessions.filter((_, at) => at !== place);
  return sessions.map((session, at) => {
    if (at !== place) return session;
    if (what === 'pool') return withRows(session, { pools: session.pools.filter((_, pool) => pool !== row) });
    if (what === 'programme')
      return withRows(session, { programme: session.programme.filter((_, line) => line !== row) });
    return session;
  });
}

const threeLines = (): ProgrammeForm[] => [new ProgrammeForm(), new ProgrammeForm(), new ProgrammeForm()];

const withRows = (session: SessionForm, rows: Partial<SessionForm>): SessionForm =>
  Object.assign(new SessionForm(), session, rows);
