import { Injectable } from '@nestjs/common';
import type { VNode } from 'preact';
import { type Drawn, DrawnSlot, type Found, type Visit } from '#platform';
import { type EventNow, EventSlot } from '../core/event-slot.js';
import type { EventView } from '../core/event-view.js';

/** strip: across the top · main: under the facts · aside: beside them */
export type PanelPlace = 'strip' | 'main' | 'aside';

export interface EventPanel<Data = unknown> extends Drawn<EventNow, EventView, Data> {
  place: PanelPlace;
}

/** Parts of an event's overview that later contexts add: the funnel, who came, the mails. */
@Injectable()
export class EventPanels extends DrawnSlot<EventNow, EventView, EventPanel> {
  constructor(slot: EventSlot) {
    super(slot);
  }

  at(place: PanelPlace, found: readonly Found[], visit: Visit, event: EventView): VNode[] {
    return this.draw(found, visit, event, (panel) => panel.place === place);
  }
}
