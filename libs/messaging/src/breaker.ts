import { pauseAfter } from './mail.rules.js';

/** Leaves a mail server alone that could not be reached, for longer each time, and forgets that at its first answer. */
export class Breaker {
  #failures = 0;
  #until = 0;

  isOpen(now: Date): boolean {
    return now.getTime() < this.#until;
  }

  /** Several lines that find the server down together count once. @returns until when to leave it alone */
  trip(now: Date): Date {
    if (!this.isOpen(now)) {
      this.#failures += 1;
      this.#until = now.getTime() + pauseAfter(this.#failures, Math.random());
    }
    return new Date(this.#until);
  }

  reset(): void {
    this.#failures = 0;
    this.#until = 0;
  }
}
