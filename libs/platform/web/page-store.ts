import type { DrawnPage } from './drawn-page.js';

/** How long a page stays as it was drawn, as far as time alone changes it: from (with it) until (without it). */
export interface Steady {
  from: Date;
  until: Date;
}

interface Kept extends Steady {
  /** names the state that it was drawn from */
  mark: string;
  page: DrawnPage;
}

/** Drawn pages in this process, as many bytes as there is room for; the one that nobody asked for longest goes first. */
export class PageStore {
  readonly #kept = new Map<string, Kept>();
  #bytes = 0;

  constructor(private readonly room: number) {}

  /** @returns undefined where it was never drawn, or from another state, or for another time */
  find(key: string, mark: string, now: Date): DrawnPage | undefined {
    const kept = this.#kept.get(key);
    if (kept?.mark !== mark || now < kept.from || now >= kept.until) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    return kept.page;
  }

  keep(key: string, mark: string, page: DrawnPage, { from, until }: Steady): void {
    this.#drop(key);
    this.#kept.set(key, { mark, page, from, until });
    this.#bytes += page.body.length;
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.room) return;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    this.#bytes -= this.#kept.get(key)?.page.body.length ?? 0;
    this.#kept.delete(key);
  }
}
