import { Injectable } from '@nestjs/common';
import { Slot } from '#platform';
import type { EventView } from './event-view.js';

/** An event as it stands at this moment. */
export interface EventNow {
  event: EventView;
  now: Date;
}

/** What later contexts know of an event, for its overview: the funnel, who came, the mails. */
@Injectable()
export class EventSlot extends Slot<EventNow> {}
