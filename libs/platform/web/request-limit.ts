/** Counts of the current window, in this process: a brake against floods, not an accounting. */
export class RequestLimit {
  #counts = new Map<string, number>();
  #window = 0;

  /**
   * @param most how many in one window
   * @param ms length of the window
   */
  constructor(
    private readonly most: number,
    private readonly ms: number,
  ) {}

  /** @returns false where this key has used up its window */
  allow(key: string, now: Date): boolean {
    const window = Math.floor(now.getTime() / this.ms);
    if (window !== this.#window) {
      this.#window = window;
      this.#counts = new Map();
    }
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    return count <= this.most;
  }
}
