import type { ItemDefinition } from './definition.js';

/** What was sent under the fields `q1`…`qn`; a field that came twice is a list. */
export type Typed = Readonly<Record<string, unknown>>;

/** What one item holds after a submit: always there, also when blank. */
export interface ItemState {
  identity: string;
  /** codes of the options in the order of the definition; [0]: no answer; TEXT: [1] where something was written */
  codes: number[];
  /** of a TEXT */
  comment?: string;
}

export type AnswerFault = 'missing' | 'several' | 'exclusive' | 'long' | 'unknown';

export interface ReadAnswers {
  /** one an item, in the order of the definition; to be stored only where nothing is wrong */
  states: ItemState[];
  faults: { field: string; identity: string; fault: AnswerFault }[];
  /** fields left blank that are asked for once: 未回答のまま進みますか */
  askedFor: string[];
}

export const longestComment = 2000;

/** The name of an item's field by its place in the version. */
export const fieldOf = (place: number): string => `q${place + 1}`;

/** From a submitted form to one state an item. */
export function readAnswers(items: readonly ItemDefinition[], typed: Typed): ReadAnswers {
  const read: ReadAnswers = { states: [], faults: [], askedFor: [] };
  items.forEach((item, place) => {
    const field = fieldOf(place);
    const { state, fault } = item.kind === 'TEXT' ? readText(item, typed[field]) : readCodes(item, typed[field]);
    const blank = state.codes.length === 1 && state.codes[0] === 0;
    const wrong = fault ?? (blank && item.requirement === 'hard' ? 'missing' : null);
    if (wrong) read.faults.push({ field, identity: item.identity, fault: wrong });
    else if (blank && item.requirement === 'soft') read.askedFor.push(field);
    read.states.push(state);
  });
  return read;
}

/** What a form shows for what was answered before, also where that was another version. */
export function typedOf(items: readonly ItemDefinition[], states: readonly ItemState[]): Typed {
  const known = new Map(states.map((state) => [state.identity, state]));
  return Object.fromEntries(
    items.map(({ identity, kind }, place) => {
      const state = known.get(identity);
      return [
        fieldOf(place),
        kind === 'TEXT' ? (state?.comment ?? '') : (state?.codes ?? []).filter((code) => code > 0).map(String),
      ];
    }),
  );
}

/** How many items hold an answer. */
export const answeredIn = (states: readonly ItemState[]): number =>
  states.filter(({ codes }) => codes.some((code) => code > 0)).length;

interface ReadItem {
  state: ItemState;
  fault?: AnswerFault;
}

function readText({ identity }: ItemDefinition, value: unknown): ReadItem {
  const comment = textOf(value);
  if (comment === '') return { state: { identity, codes: [0] } };
  const state = { identity, codes: [1], comment };
  return letters(comment) > longestComment ? { state, fault: 'long' } : { state };
}

function readCodes({ identity, kind, choices = [] }: ItemDefinition, value: unknown): ReadItem {
  const marks = new Set(
    (Array.isArray(value) ? value : [value]).filter((one) => one !== undefined && one !== '').map(String),
  );
  const chosen = choices.filter(({ code }) => marks.has(String(code)));
  const state = { identity, codes: chosen.length > 0 ? chosen.map(({ code }) => code) : [0] };
  if (chosen.length < marks.size) return { state, fault: 'unknown' };
  if (kind !== 'MA') return chosen.length > 1 ? { state, fault: 'several' } : { state };
  return chosen.length > 1 && chosen.some(({ exclusive }) => exclusive) ? { state, fault: 'exclusive' } : { state };
}

function textOf(value: unknown): string {
  const text = Array.isArray(value) ? value.at(-1) : value;
  return typeof text === 'string' ? text.trim() : '';
}

/** Code points: what a database counts, and never more than a reader counts by much. */
const letters = (text: string): number => [...text].length;
