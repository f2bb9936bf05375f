import { randomBytes, randomInt } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { SeatFact, Slot, Template } from './trace.js';

/** What one request knows so far. */
interface Progress {
  form: Record<string, string>;
  now: Date;
  rows: unknown[][];
  uuids: Map<number, string>;
  seat: Record<SeatFact, unknown> | null;
}

type Fill = (progress: Progress) => unknown;

interface Step {
  name?: string;
  text: string;
  fill?: Fill[];
}

export interface Connections {
  connect(): Promise<PoolClient>;
}

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Runs the statements of a template, each transaction on one connection, as the product does. */
export function replayer(
  { statements, lock }: Template,
  pool: Connections,
): (form: Record<string, string>) => Promise<void> {
  const steps = statements.map(({ name, text, slots }): Step => ({ name, text, fill: slots?.map(fillOf) }));
  return async (form) => {
    const progress: Progress = { form, now: new Date(), rows: [], uuids: new Map(), seat: null };
    let client: PoolClient | null = null;
    try {
      for (const [n, step] of steps.entries()) {
        client ??= await pool.connect();
        const values = step.fill?.map((fill) => fill(progress));
        const answer = await (step.name
          ? client.query({ name: step.name, text: step.text, values: values ?? [] })
          : client.query(step.text, values));
        progress.rows[n] = answer.rows;
        if (n === lock) progress.seat = seatIn(answer.rows[0]);
        if (step.text === 'COMMIT') {
          client.release();
          client = null;
        }
      }
    } catch (error) {
      client?.release(error as Error);
      throw error;
    }
  };
}

function seatIn(pool: {
  capacity: number | null;
  taken: number;
  waiting: number;
  nextPosition: number;
}): Record<SeatFact, unknown> {
  const { capacity, taken, waiting, nextPosition } = pool;
  if (capacity === null || taken < capacity)
    return { state: 'confirmed', position: null, taken: taken + 1, waiting, next: nextPosition };
  return { state: 'waiting', position: nextPosition, taken, waiting: waiting + 1, next: nextPosition + 1 };
}

function fillOf(slot: Slot): Fill {
  if ('literal' in slot) return () => slot.literal;
  if ('form' in slot) return ({ form }) => form[slot.form];
  if ('row' in slot)
    return ({ rows }) => slot.row.reduce((at: unknown, key) => (at as Record<string, unknown>)[key], rows);
  if ('seat' in slot) return ({ seat }) => seat![slot.seat];
  if ('now' in slot) return ({ now }) => now;
  if ('code' in slot)
    return () => Array.from({ length: 8 }, (_, n) => (n === 3 ? '-' : letters[randomInt(letters.length)])).join('');
  if ('uuid' in slot) return ({ uuids }) => uuids.get(slot.uuid) ?? made(uuids, slot.uuid);
  if ('json' in slot) return jsonOf(fillOf(slot.json));
  if ('object' in slot) return objectOf(slot.object);
  const parts = ('join' in slot ? slot.join : slot.list).map(fillOf);
  return 'join' in slot
    ? (progress) => parts.map((part) => part(progress)).join('')
    : (progress) => parts.map((part) => part(progress));
}

const jsonOf =
  (inner: Fill): Fill =>
  (progress) =>
    JSON.stringify(inner(progress));

function objectOf(slots: Record<string, Slot>): Fill {
  const entries = Object.entries(slots).map(([key, slot]): [string, Fill] => [key, fillOf(slot)]);
  return (progress) => Object.fromEntries(entries.map(([key, fill]) => [key, fill(progress)]));
}

/** Version 7, as the product's: keys that grow keep the indexes as compact as the product's are. */
function made(uuids: Map<number, string>, n: number): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  uuids.set(n, id);
  return id;
}
