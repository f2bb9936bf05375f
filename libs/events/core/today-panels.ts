import { Injectable } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Tx, Visit } from '#platform';

export interface TodayPanel {
  key: string;
  order: number;
  permission: string;
  /** @returns null where there is nothing to show; reads only, and as few statements as it can */
  show(tx: Tx, visit: Visit): Promise<VNode | null>;
}

/** Parts of 今日 that later contexts add below やること: what has happened. */
@Injectable()
export class TodayPanels {
  readonly #panels: TodayPanel[] = [];

  add(panel: TodayPanel): void {
    this.#panels.push(panel);
    this.#panels.sort((a, b) => a.order - b.order);
  }

  async show(tx: Tx, visit: Visit): Promise<VNode[]> {
    const shown: VNode[] = [];
    for (const panel of this.#panels) {
      const part = visit.actor.may(panel.permission) ? await panel.show(tx, visit) : null;
      if (part) shown.push(part);
    }
    return shown;
  }
}
