import { randomBytes, randomInt } from 'node:crypto';
import { SystemClock } from './clock.js';

const clock = new SystemClock();

let last = { ms: 0, count: 0 };

/**
 * UUID version 7 (RFC 9562): 48 bits of Unix milliseconds, 12 bits that count up within the millisecond, then random bits.
 * Each one of a process is greater than the one before, so rows sorted by key stand in the order in which they were made.
 */
export function uuidv7(): string {
  const { ms, count } = (last = following(last, clock.now().getTime()));
  const bytes = randomBytes(16);
  bytes.writeUIntBE(ms, 0, 6);
  bytes.writeUInt16BE(0x7000 | count, 6);
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** A full count, or a clock set back, borrows from the millisecond that follows. */
function following({ ms, count }: typeof last, now: number): typeof last {
  if (now > ms) return { ms: now, count: randomInt(0x400) };
  return count < 0xfff ? { ms, count: count + 1 } : { ms: ms + 1, count: 0 };
}

const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isUuid(text: unknown): text is string {
  return typeof text === 'string' && uuidShape.test(text);
}

/** Without I, O, 0 and 1: read over the telephone and from a badge without doubt. */
const readable = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A short code for people, such as `H7K-2M4Q`: 35 bits, unique by the caller's constraint. */
export function publicCode(): string {
  const letters = Array.from({ length: 7 }, () => readable[randomInt(readable.length)]).join('');
  return `${letters.slice(0, 3)}-${letters.slice(3)}`;
}
