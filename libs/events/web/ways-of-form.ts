import type { TypedOf } from '#ui/forms';
import type { Mode } from '../core/event-view.js';
import { type EventForm, modes, PoolForm, type SessionForm } from './event.form.js';

type Whole = TypedOf<typeof EventForm>;
type Session = TypedOf<typeof SessionForm>;

/** The ways of taking part in the first session, each once. */
export const waysOf = ({ sessions }: Pick<Whole, 'sessions'>): Mode[] => modesIn(sessions[0]);

const modesIn = (session: Session | undefined): Mode[] =>
  modes.filter((mode) => session?.pools.some((pool) => pool.mode === mode));

/**
 * Ways that were ticked have a place in the first session, and in all that took place in the same ways; those unticked have none. Only
 * what was changed on the page counts: places may have been added and taken out by their own buttons.
 */
export function withWays(form: Whole): Whole {
  const seen = form.waysSeen.split(' ').filter(Boolean);
  const added = modes.filter((mode) => form.ways.includes(mode) && !seen.includes(mode));
  const gone = modes.filter((mode) => !form.ways.includes(mode) && seen.includes(mode));
  const usual = waysOf(form).join();
  const changed = (session: Session): Session => {
    const missing = added.filter((mode) => !modesIn(session).includes(mode));
    const kept = session.pools.filter(({ mode }) => !gone.some((one) => one === mode));
    const pools = [...kept, ...missing.map((mode) => PoolForm.blank({ mode }))];
    // Nobody could take part: the last way stays, and the boxes say so again.
    return pools.length > 0 ? { ...session, pools } : session;
  };
  const sessions =
    added.length + gone.length === 0
      ? form.sessions
      : form.sessions.map((session) => (modesIn(session).join() === usual ? changed(session) : session));
  return { ...form, sessions };
}
