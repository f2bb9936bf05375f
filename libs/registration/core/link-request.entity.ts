import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A link that was sent because somebody asked for it; kept for the hour in which it counts. */
@Entity('link_request')
@Index('link_request_mailbox', ['workspaceId', 'mailbox', 'at'])
@Index('link_request_client', ['workspaceId', 'client', 'at'])
@Index('link_request_event', ['eventId', 'at'])
@Index('link_request_old', ['workspaceId', 'at'])
export class LinkRequest {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'workspace_id' }) workspaceId!: string;
  /** none: the link of an office */
  @Column('uuid', { name: 'event_id', nullable: true }) eventId!: string | null;
  /** keyed hash of the address without what its owner may vary */
  @Column('bytea') mailbox!: Buffer;
  /** keyed hash of the network it was asked from; none: not asked over HTTP */
  @Column('bytea', { nullable: true }) client!: Buffer | null;
  @Column('timestamptz') at!: Date;
}
