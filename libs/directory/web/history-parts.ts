import { Injectable } from '@nestjs/common';
import { type Drawn, DrawnSlot } from '#platform';
import { OfficeSlot, PersonSlot } from '../core/history-slots.js';
import type { OfficeDetail } from '../core/office.queries.js';
import type { PersonDetail } from '../core/person.queries.js';

export type OfficePart<Data = unknown> = Drawn<OfficeDetail, OfficeDetail, Data>;

export type PersonPart<Data = unknown> = Drawn<PersonDetail, PersonDetail, Data>;

/** Parts of the page of an office that later contexts add. */
@Injectable()
export class OfficeParts extends DrawnSlot<OfficeDetail, OfficeDetail, OfficePart> {
  constructor(slot: OfficeSlot) {
    super(slot);
  }
}

/** The same of a person. */
@Injectable()
export class PersonParts extends DrawnSlot<PersonDetail, PersonDetail, PersonPart> {
  constructor(slot: PersonSlot) {
    super(slot);
  }
}
