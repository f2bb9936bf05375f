/** One statement as a product process sent it, with what came back. */
export interface Recorded {
  name?: string;
  text: string;
  values?: unknown[];
  rows: unknown[];
}

export type SeatFact = 'taken' | 'waiting' | 'next' | 'position' | 'state';

/** Where a value of a replayed statement comes from. */
export type Slot =
  | { literal: unknown }
  /** a field of the posted form, or `link`: the id that the link stands for */
  | { form: string }
  /** of an earlier answer: statement, row, column, and further down where it is JSON */
  | { row: (string | number)[] }
  /** decided from the locked pool */
  | { seat: SeatFact }
  | { now: true }
  /** made once a request for each number */
  | { uuid: number }
  | { code: true }
  | { join: Slot[] }
  | { json: Slot }
  | { list: Slot[] }
  | { object: Record<string, Slot> };

export interface Template {
  statements: { name?: string; text: string; slots?: Slot[] }[];
  /** which statement locks the pool */
  lock?: number;
}

/** What was planted before the recording, so that each value shows where it comes from. */
export interface Planted {
  constants: string[];
  form: Record<string, string>;
  seat: Record<SeatFact, string | number>;
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;
const isoDate = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const code = /^[A-Z2-9]{3}-[A-Z2-9]{4}$/;

/** The same statements with the same values, whoever sends them: for pages. */
export function literally(recorded: readonly Recorded[]): Template {
  return {
    statements: recorded.map(({ name, text, values }) => ({
      name,
      text,
      slots: values?.map((literal) => ({ literal })),
    })),
  };
}

/** The recorded statements with each value's source in its place. @throws where the trace does not hold what was planted */
export function templateOf(recorded: readonly Recorded[], planted: Planted): Template {
  const known = new Map<string, Slot>([
    ...planted.constants.map((literal): [string, Slot] => [literal, { literal }]),
    ...Object.entries(planted.form).map(([form, value]): [string, Slot] => [value, { form }]),
  ]);
  const seats = new Map(Object.entries(planted.seat).map(([fact, value]) => [value, { seat: fact as SeatFact }]));
  const statements = recorded.map(({ name, text, values, rows }, n) => {
    const slots = values?.map((value) => slotOf(value, known, seats));
    remember(rows, [n], known);
    return { name, text, slots };
  });
  const lock = recorded.findIndex(({ rows }) =>
    rows.some((row) => (row as object | null) && 'nextPosition' in (row as object)),
  );
  const found = JSON.stringify(statements);
  for (const fact of Object.keys(planted.seat))
    if (!found.includes(`{"seat":"${fact}"}`)) throw new Error(`no statement writes ${fact}`);
  if (lock < 0) throw new Error('no statement locks the pool');
  return { statements, lock };
}

function slotOf(value: unknown, known: Map<string, Slot>, seats: Map<string | number, Slot>): Slot {
  const inside = (one: unknown) => slotOf(one, known, seats);
  if (value instanceof Date) return { now: true };
  if (Array.isArray(value)) return collapse({ list: value.map(inside) }, value);
  if (value && typeof value === 'object')
    return { object: Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inside(one)])) };
  if (typeof value !== 'string') return seats.get(value as number) ?? { literal: value };
  if (/^[[{]"?/.test(value)) return { json: inside(JSON.parse(value)) };
  if (isoDate.test(value)) return { now: true };
  if (code.test(value)) return { code: true };
  return seats.get(value) ?? textSlot(value, known);
}

function textSlot(text: string, known: Map<string, Slot>): Slot {
  const whole = known.get(text);
  if (whole) return whole;
  const parts = [...known.keys()].filter((part) => text.includes(part));
  const part = parts.sort((a, b) => b.length - a.length)[0] ?? uuid.exec(text)?.[0];
  if (!part) return { literal: text };
  if (!known.has(part)) known.set(part, { uuid: known.size });
  if (part === text) return known.get(part)!;
  const at = text.indexOf(part);
  const pieces = [text.slice(0, at), part, text.slice(at + part.length)].filter((piece) => piece !== '');
  return { join: pieces.map((piece) => textSlot(piece, known)) };
}

/** Addresses and ids of an answer: what later statements may repeat. */
function remember(value: unknown, path: (string | number)[], known: Map<string, Slot>): void {
  if (typeof value === 'string') {
    if ((uuid.test(value) || value.includes('@')) && !known.has(value)) known.set(value, { row: path });
  } else if (value && typeof value === 'object' && !(value instanceof Date)) {
    for (const [key, one] of Object.entries(value))
      remember(one, [...path, Array.isArray(value) ? Number(key) : key], known);
  }
}

/** A list without anything of its own is given as it is. */
function collapse(slot: { list: Slot[] }, value: unknown[]): Slot {
  return slot.list.every((one) => 'literal' in one) ? { literal: value } : slot;
}
