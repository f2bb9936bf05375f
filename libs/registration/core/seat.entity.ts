import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { SeatState } from './registration.rules.js';

/** Registration × session: where in which pool, or at which place in its line. */
@Entity('seat')
@Unique('seat_registration_id_session_id_key', ['registrationId', 'sessionId'])
@Index('seat_position', ['poolId', 'position'], { unique: true, where: 'position is not null' })
@Index('seat_waiting', ['workspaceId', 'poolId', 'position'], { where: `state = 'waiting'` })
@Index('seat_offered', ['offeredUntil'], { where: `state = 'offered'` })
@Check('seat_offered_check', `(state = 'offered') = (offered_until is not null)`)
@Index('seat_pool', ['workspaceId', 'poolId', 'state', 'registrationId'])
export class Seat {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'workspace_id' }) workspaceId!: string;
  @Column('uuid', { name: 'registration_id' }) registrationId!: string;
  @Column('uuid', { name: 'session_id' }) sessionId!: string;
  @Column('uuid', { name: 'pool_id' }) poolId!: string;
  @Column('text') state!: SeatState;
  /** in the pool's line, never given twice; kept after promotion as the fact it was; null = seated at once */
  @Column('int', { nullable: true }) position!: number | null;
  /** an offer is held until here */
  @Column('timestamptz', { name: 'offered_until', nullable: true }) offeredUntil!: Date | null;
  /** account of the member of staff who decided */
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  /** let in although the pool was full; always with a reason */
  @Column('boolean', { default: false }) overbooked!: boolean;
  @Column('timestamptz', { name: 'changed_at' }) changedAt!: Date;
}
