/**
 * What was worked out from data that can be told apart by a mark: as long as the mark is the same, the result is. So many of
 * them in this process; the one that nobody asked for longest goes first.
 */
export class KeptResults<T> {
  readonly #kept = new Map<string, { mark: string; result: T }>();

  constructor(private readonly most: number) {}

  /**
   * @param key whose result, everything that it depends on besides the data
   * @param mark of the data, read before anything else: what is worked out may be newer than its mark, never older
   */
  async of(key: string, mark: string, workOut: () => Promise<T>): Promise<T> {
    const kept = this.#kept.get(key);
    const result = kept?.mark === mark ? kept.result : await workOut();
    this.#kept.delete(key);
    this.#kept.set(key, { mark, result });
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.most) break;
      this.#kept.delete(oldest);
    }
    return result;
  }
}
