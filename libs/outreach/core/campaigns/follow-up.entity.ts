import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What staff note of somebody who was asked and has not answered. */
@Entity('follow_up')
export class FollowUp {
  @PrimaryColumn('uuid', { name: 'invitation_id' })
  invitationId!: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  /** the letter came back */
  @Column('date', { name: 'returned_on', nullable: true })
  returnedOn!: string | null;

  /** to be called once more */
  @Column('date', { name: 'call_on', nullable: true })
  callOn!: string | null;

  @Column('uuid', { name: 'noted_by' })
  notedBy!: string;

  @Column('timestamptz', { name: 'noted_at' })
  notedAt!: Date;
}
