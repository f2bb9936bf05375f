import { Injectable } from '@nestjs/common';
import { type Drawn, DrawnSlot } from '#platform';
import { type Moment, TodaySlot } from '../core/today-slot.js';

export type TodayPanel<Data = unknown> = Drawn<Moment, void, Data>;

/** Parts of 今日 that later contexts add below やること: what has happened. */
@Injectable()
export class TodayPanels extends DrawnSlot<Moment, void, TodayPanel> {
  constructor(slot: TodaySlot) {
    super(slot);
  }
}
