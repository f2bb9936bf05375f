import { pauseAfter } from './mail.rules.js';

/**
 * Leaves a mail server alone that takes no mail, for longer each time, and forgets that as soon as it takes one.
 * Counts by a stopwatch: a clock that is set back must not make the pause longer.
 */
export class Breaker {
  #failures = 0;
  #until = 0;
  #trusted = false;

  /** It has taken a mail since it last refused one: what it refuses next may be that mail's own fault. */
  get trusted(): boolean {
    return this.#trusted;
  }

  isOpen(elapsed: number): boolean {
    return elapsed < this.#until;
  }

  /** Several lines that find the server down together count once. */
  trip(elapsed: number): void {
    this.#trusted = false;
    if (this.isOpen(elapsed)) return;
    this.#failures += 1;
    this.#until = elapsed + pauseAfter(this.#failures, Math.random());
  }

  /** It refused this one although it takes others; the next refusal counts against the server again. */
  doubt(): void {
    this.#trusted = false;
  }

  /** It answered for a mail; `took`: it took the mail. */
  reset(took: boolean): void {
    this.#failures = 0;
    this.#until = 0;
    this.#trusted ||= took;
  }
}
