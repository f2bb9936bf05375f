import type { VNode } from 'preact';
import type { Asker, Guest } from '../web/actor.js';
import type { Visit } from '../web/visit.js';
import type { Found, Slot, Source } from './slot.js';

/** A source with the part of the page that shows what it found. */
export interface Drawn<About, Shown, Data = unknown, By extends Guest = Asker> extends Source<About, Data, By> {
  draw(data: Data, visit: Visit, shown: Shown): VNode;
}

/** The page's half of a slot: it knows how each source is drawn, and lets the slot read it. */
export abstract class DrawnSlot<About, Shown, Part extends Drawn<About, Shown, unknown, By>, By extends Guest = Asker> {
  readonly #parts = new Map<string, Part>();

  constructor(private readonly slot: Slot<About, unknown, By>) {}

  add(...parts: readonly Part[]): void {
    this.slot.add(...parts);
    for (const part of parts) this.#parts.set(part.key, part);
  }

  /** In the order in which it was gathered. */
  draw(found: readonly Found[], visit: Visit, shown: Shown, which: (part: Part) => boolean = () => true): VNode[] {
    return found.flatMap(({ key, data }) => {
      const part = this.#parts.get(key);
      return part && which(part) ? [part.draw(data, visit, shown)] : [];
    });
  }
}
