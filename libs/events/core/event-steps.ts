import { Injectable } from '@nestjs/common';
import { type Asker, Slot, type Source, type Tx } from '#platform';
import type { EventNow } from './event-slot.js';
import type { Todo } from './todos.js';

/** The first that has something to do is the next step. */
export type EventStep = Source<EventNow, Omit<Todo, 'key'>>;

/** 次にすること of a published event: each context says what is its own, as the event stands at this moment. */
@Injectable()
export class EventSteps extends Slot<EventNow, Omit<Todo, 'key'>> {
  async of(tx: Tx, asker: Asker, about: EventNow): Promise<Todo[]> {
    if (about.event.state !== 'published') return [];
    return (await this.gather(tx, asker, about)).map(({ key, data }) => ({ key, ...data }));
  }
}
