import { Injectable } from '@nestjs/common';
import { type Drawn, DrawnSlot, type Guest } from '#platform';
import { type Mine, MySlot } from '../core/my-slot.js';

/** What a part of my page is drawn from besides its own data. */
export interface MyShown extends Omit<Mine, 'now'> {
  /** of my page, without a slash at the end: forms of the part post below it */
  path: string;
}

export type MyPart<Data = unknown> = Drawn<Mine, MyShown, Data, Guest>;

/** Parts of my page that later contexts add. They stand right under the state. */
@Injectable()
export class MyParts extends DrawnSlot<Mine, MyShown, MyPart, Guest> {
  constructor(slot: MySlot) {
    super(slot);
  }
}
