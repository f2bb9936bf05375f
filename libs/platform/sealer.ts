import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;
/** what a sealed text is a multiple of, so that its length says little */
const block = 256;

/** Of this way to seal; another one gets the next number and still opens the older. */
const version = 1;

/**
 * Texts that nobody can read who has the database alone: version ‖ nonce ‖ AES-256-GCM ‖ tag, under a key derived by HKDF from
 * the installation's secret key, another one for each purpose. A text is bound to what it belongs to: moved elsewhere it does
 * not open.
 */
export class Sealer {
  readonly #key: Buffer;
  readonly #markKey: Buffer;

  constructor(secretKey: string, purpose: string) {
    const derived = (what: string) => Buffer.from(hkdfSync('sha256', secretKey, '', `${purpose} ${what}`, 32));
    [this.#key, this.#markKey] = [derived('seal'), derived('mark')];
  }

  seal(text: string, boundTo: string): Buffer {
    const plain = Buffer.from(text);
    const filled = Buffer.alloc(Math.ceil((plain.length + 4) / block) * block);
    filled.writeUInt32BE(plain.length);
    plain.copy(filled, 4);
    const nonce = randomBytes(nonceBytes);
    const sealing = createCipheriv(cipher, this.#key, nonce).setAAD(Buffer.from(boundTo));
    const sealed = Buffer.concat([sealing.update(filled), sealing.final()]);
    return Buffer.concat([Buffer.of(version), nonce, sealed, sealing.getAuthTag()]);
  }

  /** @returns null where it was sealed with another key, for something else, or is not whole */
  open(sealed: Buffer, boundTo: string): string | null {
    if (sealed[0] !== version || sealed.length < 1 + nonceBytes + block + tagBytes) return null;
    const nonce = sealed.subarray(1, 1 + nonceBytes);
    const opening = createDecipheriv(cipher, this.#key, nonce, { authTagLength: tagBytes });
    opening.setAAD(Buffer.from(boundTo)).setAuthTag(sealed.subarray(-tagBytes));
    try {
      const filled = Buffer.concat([opening.update(sealed.subarray(1 + nonceBytes, -tagBytes)), opening.final()]);
      return filled.toString('utf8', 4, 4 + filled.readUInt32BE());
    } catch {
      return null;
    }
  }

  /** The same for the same text; without the key nobody can try out which text it stands for. */
  mark(text: string): string {
    return createHmac('sha256', this.#markKey).update(text).digest('base64url');
  }
}
