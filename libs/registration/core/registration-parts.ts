import { Injectable } from '@nestjs/common';
import type { VNode } from 'preact';
import type { EventView } from '#events';
import type { Tx, Visit } from '#platform';
import type { ApplicationView } from './application.queries.js';

/** Whom the staff page of one registration is about. */
export interface RegistrationShown {
  event: EventView;
  application: ApplicationView;
  registrationId: string;
}

export interface RegistrationPart {
  key: string;
  order: number;
  permission: string;
  /** @returns null where there is nothing to show; reads only */
  show(tx: Tx, visit: Visit, shown: RegistrationShown): Promise<VNode | null>;
}

/** Parts of the staff page of one registration that later contexts add: mails, attendance. */
@Injectable()
export class RegistrationParts {
  readonly #parts: RegistrationPart[] = [];

  add(part: RegistrationPart): void {
    this.#parts.push(part);
    this.#parts.sort((a, b) => a.order - b.order);
  }

  async show(tx: Tx, visit: Visit, shown: RegistrationShown): Promise<VNode[]> {
    const made: VNode[] = [];
    for (const part of this.#parts) {
      const one = visit.actor.may(part.permission) ? await part.show(tx, visit, shown) : null;
      if (one) made.push(one);
    }
    return made;
  }
}
