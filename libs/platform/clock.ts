/** The only place that reads the machine's time; tests give a fixed one. */
export abstract class Clock {
  abstract now(): Date;

  /** Milliseconds of a stopwatch that nobody can set: for pauses and for what is kept for a while. */
  abstract elapsed(): number;
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date(Date.now());
  }

  elapsed(): number {
    return performance.now();
  }
}

/** A clock that stands still until it is told otherwise. */
export class FixedClock extends Clock {
  #at: Date;
  #elapsed = 0;

  constructor(at: Date | string) {
    super();
    this.#at = new Date(at);
  }

  now(): Date {
    return new Date(this.#at);
  }

  elapsed(): number {
    return this.#elapsed;
  }

  set(at: Date | string): void {
    this.#at = new Date(at);
  }

  /** @param ms milliseconds forward (negative: set back, and no time has passed) */
  advance(ms: number): void {
    this.#elapsed += Math.max(0, ms);
    this.#at = new Date(this.#at.getTime() + ms);
  }
}
