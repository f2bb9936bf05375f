/** Ends a part of the conversation that takes too long as a whole: a line said every second is no progress. */
export class Bound {
  readonly #passed: Promise<never>;
  #pass!: (error: Error) => void;
  #timer: NodeJS.Timeout | undefined;

  constructor(ms: number) {
    this.#passed = new Promise((_, reject) => (this.#pass = reject));
    this.#passed.catch(() => undefined);
    this.begin(ms);
  }

  /** The next part begins, with a time of its own. */
  begin(ms: number): void {
    this.end();
    this.#timer = setTimeout(() => this.#pass(new Error(`the server took longer than ${ms} ms`)), ms);
  }

  /** @throws when its time has passed before the work is done */
  hold<T>(work: Promise<T>): Promise<T> {
    return Promise.race([work, this.#passed]);
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}
