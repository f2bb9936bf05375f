import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EventAsTold } from './event-moves.js';

/** When and where an event was to be under a revision that has been replaced: mails say what changed from it. */
@Entity('event_revision')
export class EventRevisionRow {
  @PrimaryColumn('uuid', { name: 'event_id' })
  eventId!: string;

  @PrimaryColumn('int')
  revision!: number;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @Column('jsonb')
  told!: EventAsTold;

  /** when the next revision took its place */
  @Column('timestamptz', { name: 'replaced_at' })
  replacedAt!: Date;
}
