import { Injectable } from '@nestjs/common';
import type { Tx, Visit } from '#platform';
import type { Todo } from '#ui';
import type { EventView } from './event-view.js';

export interface EventStep {
  key: string;
  /** the first that has something to do is the next step */
  order: number;
  permission: string;
  /** @returns null where there is nothing to do of this kind now; reads only, and as few statements as it can */
  step(tx: Tx, visit: Visit, event: EventView): Promise<Todo | null>;
}

/** 次にすること of a published event: each context says what is its own, as the event stands at this moment. */
@Injectable()
export class EventSteps {
  readonly #steps: EventStep[] = [];

  add(...steps: EventStep[]): void {
    this.#steps.push(...steps);
    this.#steps.sort((a, b) => a.order - b.order);
  }

  async of(tx: Tx, visit: Visit, event: EventView): Promise<Todo[]> {
    if (event.state !== 'published') return [];
    const todos: Todo[] = [];
    for (const part of this.#steps) {
      const todo = visit.actor.may(part.permission) ? await part.step(tx, visit, event) : null;
      if (todo) todos.push({ key: part.key, ...todo });
    }
    return todos;
  }
}
