import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Mode } from './event-view.js';

/** Places of one session in one mode or venue. Who sits there is counted by whoever seats people. */
@Entity('pool')
@Unique('pool_session_id_ordinal_key', ['sessionId', 'ordinal'], { deferrable: 'INITIALLY DEFERRED' })
@Index('pool_event', ['eventId'])
export class PoolRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @Column('uuid', { name: 'event_id' })
  eventId!: string;

  @Column('uuid', { name: 'session_id' })
  sessionId!: string;

  @Column('int')
  ordinal!: number;

  @Column('text')
  mode!: Mode;

  @Column('text', { default: '' })
  venue!: string;

  /** the way there, lifts, toilets */
  @Column('text', { name: 'venue_note', default: '' })
  venueNote!: string;

  @Column('text', { name: 'map_url', nullable: true })
  mapUrl!: string | null;

  /** who is in charge there, as staff know them; never on public pages */
  @Column('text', { name: 'in_charge', default: '' })
  inCharge!: string;

  /** none: as many as come */
  @Column('int', { nullable: true })
  capacity!: number | null;
}
