import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from './clock.js';
import { isUuid } from './ids.js';

const subjectBytes = 16;
const expiryBytes = 4;
const macBytes = 20;

export type LinkState = 'valid' | 'expired' | 'wrong';

export interface LinkOptions {
  /** rises when older links must die */
  revision?: number;
  /** rounded up to the second; none = lives as long as its subject and revision */
  expiresAt?: Date;
}

/**
 * Personal links without stored secrets: base64url(subject ‖ expiry ‖ HMAC-SHA256(key, purpose ‖ subject ‖ expiry ‖ revision)),
 * 160 bits of MAC. A restart can make the same link again; rotation is revision + 1.
 */
export class LinkSigner {
  readonly #key: string;
  readonly #clock: Clock;

  constructor(key: string, clock: Clock) {
    this.#key = key;
    this.#clock = clock;
  }

  sign(purpose: string, subject: string, options: LinkOptions = {}): string {
    if (!isUuid(subject)) throw new TypeError('a link stands for a UUID');
    const head = Buffer.alloc(subjectBytes + expiryBytes);
    head.write(subject.replaceAll('-', ''), 0, 'hex');
    head.writeUInt32BE(options.expiresAt ? Math.ceil(options.expiresAt.getTime() / 1000) : 0, subjectBytes);
    return Buffer.concat([head, this.#mac(purpose, head, options.revision ?? 0)]).toString('base64url');
  }

  /** The id a link claims to stand for, to load the row by; not yet verified. */
  subjectOf(token: string): string | null {
    const bytes = decode(token);
    if (!bytes) return null;
    const hex = bytes.toString('hex', 0, subjectBytes);
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  }

  verify(purpose: string, token: string, revision = 0): LinkState {
    const bytes = decode(token);
    if (!bytes) return 'wrong';
    const head = bytes.subarray(0, subjectBytes + expiryBytes);
    const mac = bytes.subarray(subjectBytes + expiryBytes);
    if (!timingSafeEqual(mac, this.#mac(purpose, head, revision))) return 'wrong';
    const expiry = head.readUInt32BE(subjectBytes);
    return expiry !== 0 && expiry * 1000 <= this.#clock.now().getTime() ? 'expired' : 'valid';
  }

  #mac(purpose: string, head: Buffer, revision: number): Buffer {
    const mac = createHmac('sha256', this.#key).update(`${purpose}\n${revision}\n`).update(head).digest();
    return mac.subarray(0, macBytes);
  }
}

function decode(token: string): Buffer | null {
  if (!/^[A-Za-z0-9_-]+$/.test(token)) return null;
  const bytes = Buffer.from(token, 'base64url');
  // One spelling per link: the last letter holds bits that decoding would ignore.
  return bytes.length === subjectBytes + expiryBytes + macBytes && bytes.toString('base64url') === token ? bytes : null;
}
