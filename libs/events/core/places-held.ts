import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform';

/** Keeps everybody from sitting down at an event until the transaction ends. */
export type HoldPlaces = (tx: Tx, eventId: string) => Promise<void>;

/** Asked before the pools of an event are looked at to change them: whoever seats people holds them. */
@Injectable()
export class PlacesHeld {
  readonly #holders: HoldPlaces[] = [];

  add(hold: HoldPlaces): void {
    this.#holders.push(hold);
  }

  async hold(tx: Tx, eventId: string): Promise<void> {
    for (const hold of this.#holders) await hold(tx, eventId);
  }
}
