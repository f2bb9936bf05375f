import { Injectable } from '@nestjs/common';
import type { Tx, Visit } from '#platform';
import type { FunnelStep } from '#ui';
import type { EventView } from './event-view.js';

export interface FunnelPart {
  key: string;
  /** 案内 10 · 申込 20 · 確定 30 · 出席 40 · 回答 50 */
  order: number;
  permission: string;
  /** @returns one step, several that are read together, or null where there is none; reads only, in one statement if it can */
  step(tx: Tx, visit: Visit, event: EventView): Promise<FunnelStep | readonly FunnelStep[] | null>;
}

/** 案内 → 申込 → 確定 → 出席 → 回答: each context adds the steps it counts, and the strip of the event shows them in this order. */
@Injectable()
export class FunnelSteps {
  readonly #parts: FunnelPart[] = [];

  add(part: FunnelPart): void {
    this.#parts.push(part);
    this.#parts.sort((a, b) => a.order - b.order);
  }

  async of(tx: Tx, visit: Visit, event: EventView): Promise<FunnelStep[]> {
    const steps: FunnelStep[] = [];
    for (const part of this.#parts) {
      const found = visit.actor.may(part.permission) ? await part.step(tx, visit, event) : null;
      if (found) steps.push(...[found].flat());
    }
    return steps;
  }
}
