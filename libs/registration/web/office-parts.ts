import { Injectable } from '@nestjs/common';
import { type Drawn, DrawnSlot, type Guest } from '#platform';
import { type OfficeNow, OfficeSlot } from '../core/office-slot.js';

/** Whose page it is. */
export type OfficeShown = Omit<OfficeNow, 'now'>;

export type OfficePart<Data = unknown> = Drawn<OfficeNow, OfficeShown, Data, Guest>;

/** Parts of an office's own page that later contexts add. They stand behind what is still to come. */
@Injectable()
export class OfficeParts extends DrawnSlot<OfficeNow, OfficeShown, OfficePart, Guest> {
  constructor(slot: OfficeSlot) {
    super(slot);
  }
}
