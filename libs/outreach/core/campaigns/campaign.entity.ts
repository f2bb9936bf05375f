import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Audience } from './audience.js';

/** 案内: who is asked to an event, in which words. Held until it is released. */
@Entity('campaign')
@Index('campaign_event', ['workspaceId', 'eventId', 'createdAt'])
@Index('campaign_held', ['eventId', 'again'], { unique: true, where: 'released_at is null' })
export class Campaign {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @Column('uuid', { name: 'event_id' })
  eventId!: string;

  /** asks those once more who have not answered */
  @Column('boolean', { default: false })
  again!: boolean;

  /** what the list is narrowed to */
  @Column('jsonb')
  audience!: Audience;

  /** with placeholders */
  @Column('text')
  subject!: string;

  @Column('text')
  body!: string;

  /** account of the member of staff */
  @Column('uuid', { name: 'created_by' })
  createdBy!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'released_at', nullable: true })
  releasedAt!: Date | null;

  @Column('uuid', { name: 'released_by', nullable: true })
  releasedBy!: string | null;
}
