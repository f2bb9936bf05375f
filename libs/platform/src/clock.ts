/** The only place that reads the machine's time; tests give a fixed one. */
export abstract class Clock {
  abstract now(): Date;
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date(Date.now());
  }
}

/** A clock that stands still until it is told otherwise. */
export class FixedClock extends Clock {
  #at: Date;

  constructor(at: Date | string) {
    super();
    this.#at = new Date(at);
  }

  now(): Date {
    return new Date(this.#at);
  }

  set(at: Date | string): void {
    this.#at = new Date(at);
  }

  /** @param ms milliseconds forward (negative: back) */
  advance(ms: number): void {
    this.#at = new Date(this.#at.getTime() + ms);
  }
}
