import { Injectable } from '@nestjs/common';
import type { Tx, Visit } from '#platform';
import type { Todo as TodoRow } from '#ui';

/** One thing that waits for somebody: what (with its number), why, and the one button that does it. */
export interface Todo extends TodoRow {
  /** when it expires: the list is sorted by it, what never expires comes last */
  due?: Date | undefined;
}

export interface TodoSource {
  key: string;
  permission: string;
  /** reads only, and as few statements as it can */
  list(tx: Tx, visit: Visit): Promise<Todo[]>;
}

/** What stands under やること on 今日: each context tells what is its own. */
@Injectable()
export class Todos {
  readonly #sources: TodoSource[] = [];

  add(source: TodoSource): void {
    this.#sources.push(source);
  }

  async list(tx: Tx, visit: Visit): Promise<Todo[]> {
    const todos: Todo[] = [];
    for (const source of this.#sources) {
      if (visit.actor.may(source.permission)) todos.push(...(await source.list(tx, visit)));
    }
    return todos.sort((a, b) => (a.due?.getTime() ?? Infinity) - (b.due?.getTime() ?? Infinity));
  }
}
