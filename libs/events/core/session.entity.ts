import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Requirement } from './event-view.js';

/** A dated slot of an event: day 1 to 5 of a course, the party after it. */
@Entity('session')
@Unique('session_event_id_ordinal_key', ['eventId', 'ordinal'], { deferrable: 'INITIALLY DEFERRED' })
@Index('session_start', ['workspaceId', 'startsAt'])
export class SessionRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @Column('uuid', { name: 'event_id' })
  eventId!: string;

  @Column('int')
  ordinal!: number;

  @Column('text', { default: '' })
  title!: string;

  @Column('timestamptz', { name: 'starts_at' })
  startsAt!: Date;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt!: Date;

  /** required: everybody who comes, comes here too · optional: joined on its own · choice: some of these are chosen */
  @Column('text', { default: 'required' })
  requirement!: Requirement;

  /** yen a person, paid on the day */
  @Column('int', { default: 0 })
  fee!: number;
}
