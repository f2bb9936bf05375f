import { randomBytes, randomInt } from 'node:crypto';
import { SystemClock } from './clock.js';

const clock = new SystemClock();

/** UUID version 7 (RFC 9562): 48 bits of Unix milliseconds, then random bits, so that keys grow with time. */
export function uuidv7(): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(clock.now().getTime(), 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
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
