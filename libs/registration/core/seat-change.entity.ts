import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InOrder } from '#platform';
import type { SeatState } from './registration.rules.js';

/** line: moved up, because a place came free */
export type SeatActor = 'applicant' | 'staff' | 'line';

/** What became of a seat: who changed it, from what to what, why and when. Only ever inserted; the latest is how it stands. */
@Entity('seat_change')
@Index('seat_change_seat', ['seatId', 'seq'])
export class SeatChange {
  @PrimaryColumn('uuid') id!: string;
  /** the order in which things happened */
  @InOrder() seq!: string;
  @Column('uuid', { name: 'workspace_id' }) workspaceId!: string;
  @Column('uuid', { name: 'seat_id' }) seatId!: string;
  /** null: the seat is new */
  @Column('text', { name: 'from_state', nullable: true }) from!: SeatState | null;
  @Column('text', { name: 'to_state' }) to!: SeatState;
  /** null also where the pool is no more */
  @Column('uuid', { name: 'from_pool', nullable: true }) fromPool!: string | null;
  @Column('uuid', { name: 'to_pool', nullable: true }) toPool!: string | null;
  @Column('text') actor!: SeatActor;
  /** of the member of staff who did it */
  @Column('uuid', { name: 'by_account', nullable: true }) byAccount!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('timestamptz') at!: Date;
}
