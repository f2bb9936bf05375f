import { Injectable } from '@nestjs/common';
import { type Asker, Slot, type Source, type Tx } from '#platform';
import type { Moment } from './today-slot.js';

/** One thing that waits for somebody: what (with its number), why, and the one button that does it. */
export interface Todo {
  key: string;
  tone?: 'ok' | 'wait' | 'warn' | 'bad';
  /** what sort of work it is; none: its tone says enough */
  about?: 'event' | 'link' | 'mail' | 'people' | 'time' | 'desk' | 'note' | 'answers' | 'care';
  title: string;
  detail: string;
  /** its page, below `/w/{slug}/staff` */
  action: { label: string; path: string };
  /** when it expires: the list is sorted by it, what never expires comes last */
  due?: Date;
}

export type TodoSource = Source<Moment, readonly Todo[]>;

/** What stands under やること on 今日: each context tells what is its own. */
@Injectable()
export class Todos extends Slot<Moment, readonly Todo[]> {
  async list(tx: Tx, asker: Asker, moment: Moment): Promise<Todo[]> {
    const todos = (await this.gather(tx, asker, moment)).flatMap(({ data }) => data);
    return todos.sort((a, b) => (a.due?.getTime() ?? Infinity) - (b.due?.getTime() ?? Infinity));
  }
}
