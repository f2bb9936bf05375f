import { Injectable } from '@nestjs/common';
import { Slot } from '#platform';

export interface Moment {
  now: Date;
}

/** What has happened, for 今日: told by later contexts. */
@Injectable()
export class TodaySlot extends Slot<Moment> {}
