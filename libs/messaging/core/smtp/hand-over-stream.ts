import { Readable } from 'node:stream';
import type { Phase } from '../mail-transport.js';

const piece = 16 * 1024;

/**
 * A message that knows how much of it has been taken. The SMTP connection pulls the first piece only when the server
 * has answered 354; `handOver` is awaited between that pull and the first byte, so that the row is marked as late as possible.
 * The end is given out by a pull of its own: a message whose end was never pulled has had no dot and was not accepted.
 */
export class HandOverStream extends Readable {
  /** why nothing was handed over, if `handOver` refused */
  refusal: unknown;
  #phase: Phase = 'envelope';
  #given = 0;

  constructor(
    private readonly message: Buffer,
    private readonly handOver: () => Promise<void>,
    /** called when the server has asked for the message */
    private readonly begun: () => void,
  ) {
    super({ highWaterMark: piece });
  }

  get phase(): Phase {
    return this.#phase;
  }

  override _read(): void {
    if (this.#phase === 'envelope') void this.#begin();
    else this.#give();
  }

  async #begin(): Promise<void> {
    this.begun();
    try {
      await this.handOver();
    } catch (error) {
      this.refusal = error;
      this.destroy(new Error('the message is not handed over'));
      return;
    }
    if (this.destroyed) return;
    this.#phase = 'data';
    this.#give();
  }

  #give(): void {
    if (this.#given >= this.message.length) {
      this.#phase = 'dot';
      this.push(null);
      return;
    }
    const next = this.message.subarray(this.#given, this.#given + piece);
    this.#given += next.length;
    this.push(next);
  }
}
