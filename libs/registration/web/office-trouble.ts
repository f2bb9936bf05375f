import type { Problem } from '#ui';
import type { TypedOf } from '#ui/forms';
import type { DeclineForm } from './answer.form.js';
import type { ChangeForm } from './change.form.js';
import type { ColleagueForm, SwapForm } from './office.form.js';

/** A form of the page that was refused: which one, with what was typed. */
export type Trouble = { problems: readonly Problem[] } & (
  | { what: 'swap'; id: string; typed: TypedOf<typeof SwapForm> }
  | { what: 'change'; id: string; typed: TypedOf<typeof ChangeForm> }
  | { what: 'add'; id: string; typed: TypedOf<typeof ColleagueForm> }
  | { what: 'decline'; id: string; typed: TypedOf<typeof DeclineForm> }
);

/** @returns what is to be put right in this form, or null */
export const troubleOf = <W extends Trouble['what']>(
  trouble: Trouble | null,
  what: W,
  id: string,
): Extract<Trouble, { what: W }> | null =>
  trouble?.what === what && trouble.id === id ? (trouble as Extract<Trouble, { what: W }>) : null;
