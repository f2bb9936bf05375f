import { Injectable } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Tx, Visit } from '#platform';
import type { MyPage } from './registrations.js';

export interface MyPart {
  key: string;
  order: number;
  /**
   * @param path of my page, without a slash at the end: forms of the part post below it
   * @returns null where there is nothing to show; reads only
   */
  show(tx: Tx, visit: Visit, my: MyPage, path: string): Promise<VNode | null>;
}

/** Parts of my page that later contexts add: joining online, questionnaires, materials. They stand right under the state. */
@Injectable()
export class MyParts {
  readonly #parts: MyPart[] = [];

  add(part: MyPart): void {
    this.#parts.push(part);
    this.#parts.sort((a, b) => a.order - b.order);
  }

  async show(tx: Tx, visit: Visit, my: MyPage, path: string): Promise<VNode[]> {
    const shown: VNode[] = [];
    for (const part of this.#parts) {
      const made = await part.show(tx, visit, my, path);
      if (made) shown.push(made);
    }
    return shown;
  }
}
