import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Mode } from './event-view.js';

/** Places of one session in one mode or venue: the row that is locked before seats are counted. */
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

  /** none: as many as come */
  @Column('int', { nullable: true })
  capacity!: number | null;

  /** seats that are confirmed or offered; kept by registration */
  @Column('int', { default: 0 })
  taken!: number;

  /** seats in line; kept by registration */
  @Column('int', { default: 0 })
  waiting!: number;

  /** place in line of the next one who has to wait */
  @Column('int', { name: 'next_position', default: 1 })
  nextPosition!: number;
}
