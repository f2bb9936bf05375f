/** What only the running product knows. It cannot be written into a text by mistake, and whoever asks twice hears the same. */
export class Unknown {
  readonly #members = new Map<string, Unknown>();
  /** which of the few values of its type it was taken for */
  guess?: { value: unknown };
  /** whether a condition took it for true */
  holds?: boolean;

  member(name: string): Unknown {
    const member = this.#members.get(name) ?? new Unknown();
    this.#members.set(name, member);
    return member;
  }

  [Symbol.toPrimitive](): never {
    throw new TypeError('only the running product knows');
  }
}

export const isUnknown = (value: unknown): value is Unknown => value instanceof Unknown;
