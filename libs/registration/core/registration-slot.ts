import { Injectable } from '@nestjs/common';
import type { EventView } from '#events';
import { Slot } from '#platform';
import type { ApplicationView } from './application.queries.js';

/** One registration, with the event and the application it belongs to. */
export interface RegistrationNow {
  event: EventView;
  application: ApplicationView;
  registrationId: string;
  now: Date;
}

/** What later contexts know of one registration: mails, attendance. */
@Injectable()
export class RegistrationSlot extends Slot<RegistrationNow> {}
