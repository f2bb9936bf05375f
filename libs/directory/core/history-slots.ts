import { Injectable } from '@nestjs/common';
import { Slot } from '#platform';
import type { OfficeDetail } from './office.queries.js';
import type { PersonDetail } from './person.queries.js';

/** What later contexts know of one office: who of it was asked, applied and came. */
@Injectable()
export class OfficeSlot extends Slot<OfficeDetail> {}

/** What later contexts know of one person. */
@Injectable()
export class PersonSlot extends Slot<PersonDetail> {}
