import { Injectable } from '@nestjs/common';
import { type Guest, Slot } from '#platform';

/** An office that looks at its own page. */
export interface OfficeNow {
  officeId: string;
  now: Date;
}

/** What later contexts know of an office, for itself: in numbers, never who of its people. */
@Injectable()
export class OfficeSlot extends Slot<OfficeNow, unknown, Guest> {}
