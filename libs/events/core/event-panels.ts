import { Injectable } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Tx, Visit } from '#platform';
import type { EventView } from './event-view.js';

/** strip: across the top · main: under the facts · aside: beside them */
export type PanelPlace = 'strip' | 'main' | 'aside';

export interface EventPanel {
  key: string;
  order: number;
  place: PanelPlace;
  permission: string;
  /** @returns null where there is nothing to show; reads only, and as few statements as it can */
  show(tx: Tx, visit: Visit, event: EventView): Promise<VNode | null>;
}

export type ShownPanels = Record<PanelPlace, VNode[]>;

/** Parts of an event's overview that later contexts add: the funnel, who came, the mails. */
@Injectable()
export class EventPanels {
  readonly #panels: EventPanel[] = [];

  add(panel: EventPanel): void {
    this.#panels.push(panel);
    this.#panels.sort((a, b) => a.order - b.order);
  }

  async show(tx: Tx, visit: Visit, event: EventView): Promise<ShownPanels> {
    const shown: ShownPanels = { strip: [], main: [], aside: [] };
    for (const panel of this.#panels) {
      const part = visit.actor.may(panel.permission) ? await panel.show(tx, visit, event) : null;
      if (part) shown[panel.place].push(part);
    }
    return shown;
  }
}
