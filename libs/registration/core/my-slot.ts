import { Injectable } from '@nestjs/common';
import type { EventView } from '#events';
import { type Guest, Slot } from '#platform';
import type { ApplicationView } from './application.queries.js';

/** What the link of one application, or of one person on it, is about. */
export interface Mine {
  application: ApplicationView;
  event: EventView;
  now: Date;
}

/** What later contexts have for those of an application: joining online, questionnaires, materials. */
@Injectable()
export class MySlot extends Slot<Mine, unknown, Guest> {}
