import type { ItemDefinition } from './definition.js';
import { kindOf } from './kinds/index.js';
import type { Fault, ItemState } from './kinds/kind.js';

/** What was sent under the fields `q1`…`qn`; a field that came twice is a list. */
export type Typed = Readonly<Record<string, unknown>>;

export interface ReadAnswers {
  /** one an item, in the order of the definition; to be stored only where nothing is wrong */
  states: ItemState[];
  faults: { field: string; identity: string; fault: Fault }[];
  /** fields left blank that are asked for once: 未回答のまま進みますか */
  askedFor: string[];
}

/** The name of an item's field by its place in the version. */
export const fieldOf = (place: number): string => `q${place + 1}`;

/** From a submitted form to one state an item. */
export function readAnswers(items: readonly ItemDefinition[], typed: Typed): ReadAnswers {
  const read: ReadAnswers = { states: [], faults: [], askedFor: [] };
  items.forEach((item, place) => {
    const field = fieldOf(place);
    const { state, fault } = kindOf(item).read(item, typed[field]);
    const blank = state.codes.length === 1 && state.codes[0] === 0;
    const wrong = fault ?? (blank && item.requirement === 'hard' ? missing : null);
    if (wrong) read.faults.push({ field, identity: item.identity, fault: wrong });
    else if (blank && item.requirement === 'soft') read.askedFor.push(field);
    read.states.push(state);
  });
  return read;
}

const missing: Fault = {
  name: 'missing',
  sentence: (no) => ({
    ja: `${no}にお答えください。`,
    'ja-easy': `${no}の {質問|しつもん}に {答|こた}えて ください。`,
    en: `Please answer ${no}.`,
  }),
};

/** What a form shows for what was answered before, also where that was another version. */
export function typedOf(items: readonly ItemDefinition[], states: readonly ItemState[]): Typed {
  const known = new Map(states.map((state) => [state.identity, state]));
  return Object.fromEntries(items.map((item, place) => [fieldOf(place), kindOf(item).typed(known.get(item.identity))]));
}

/** How many items hold an answer. */
export const answeredIn = (states: readonly ItemState[]): number =>
  states.filter(({ codes }) => codes.some((code) => code > 0)).length;
