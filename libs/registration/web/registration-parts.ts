import { Injectable } from '@nestjs/common';
import { type Drawn, DrawnSlot } from '#platform';
import { type RegistrationNow, RegistrationSlot } from '../core/registration-slot.js';

/** Whom the staff page of one registration is about. */
export type RegistrationShown = Omit<RegistrationNow, 'now'>;

export type RegistrationPart<Data = unknown> = Drawn<RegistrationNow, RegistrationShown, Data>;

/** Parts of the staff page of one registration that later contexts add. */
@Injectable()
export class RegistrationParts extends DrawnSlot<RegistrationNow, RegistrationShown, RegistrationPart> {
  constructor(slot: RegistrationSlot) {
    super(slot);
  }
}
