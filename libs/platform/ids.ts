import { randomInt, randomUUID } from 'node:crypto';
import { SystemClock } from './clock.js';

const clock = new SystemClock();

let last = { ms: 0, count: 0 };

/**
 * UUID version 7 (RFC 9562): 48 bits of Unix milliseconds, 12 bits that count up within the millisecond, then random bits.
 * Each one of a process is greater than the one before, so rows sorted by key stand in the order in which they were made.
 */
export function uuidv7(): string {
  const { ms, count } = (last = following(last, clock.now().getTime()));
  const time = ms.toString(16).padStart(12, '0');
  // Variant and random bits stand there as in version 4, for which Node draws from the system for many at once.
  const random = randomUUID().slice(19);
  return `${time.slice(0, 8)}-${time.slice(8)}-${(0x7000 | count).toString(16)}-${random}`;
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
  const letters = readableLetters(7);
  return `${letters.slice(0, 3)}-${letters.slice(3)}`;
}

/** Each drawn at random, five bits. */
export const readableLetters = (length: number): string =>
  Array.from({ length }, () => readable[randomInt(readable.length)]).join('');
