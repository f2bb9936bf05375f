import { Injectable } from '@nestjs/common';
import { type Asker, Slot, type Source, type Tx } from '#platform';
import type { EventNow } from './event-slot.js';

/** One number of the way from those asked to those who answered. */
export interface FunnelStep {
  label: string;
  /** null: not yet */
  count: number | null;
  /** of the count: 人, 事業所 */
  unit?: string;
  /** what stands behind it, or what it is a part of: 17事業所, 出席の 88.9% */
  base: readonly string[];
  /** the rows behind the number, below `/w/{slug}/staff`; none: there are none, or not for whoever asks */
  path?: string;
}

/** Several steps where they are read together. */
export type FunnelPart = Source<EventNow, readonly FunnelStep[]>;

/** 案内 → 申込 → 確定 → 出席 → 回答: each context adds the steps it counts, and the strip of the event shows them in this order. */
@Injectable()
export class FunnelSteps extends Slot<EventNow, readonly FunnelStep[]> {
  async of(tx: Tx, asker: Asker, about: EventNow): Promise<FunnelStep[]> {
    return (await this.gather(tx, asker, about)).flatMap(({ data }) => data);
  }
}
