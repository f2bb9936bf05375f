import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What one registered person needs to take part, sealed, and how far its arrangement is. Its row goes 30 days after the event. */
@Entity('support_need')
export class SupportNeedRow {
  @PrimaryColumn('uuid', { name: 'registration_id' }) registrationId!: string;
  @Column('uuid', { name: 'workspace_id' }) workspaceId!: string;
  /** kinds and words: readable through `SupportSeal` only */
  @Column('bytea') sealed!: Buffer;
  /** written over the link of this one person: the link of the whole application does not show it */
  @Column('boolean') own!: boolean;
  /** version of the purpose that was agreed to */
  @Column('int') purpose!: number;
  @Column('timestamptz', { name: 'consented_at' }) consentedAt!: Date;
  @Column('timestamptz', { name: 'changed_at' }) changedAt!: Date;
  /** account of the member of staff who sees to it */
  @Column('uuid', { name: 'arranged_by', nullable: true }) arrangedBy!: string | null;
  /** until when it should be arranged */
  @Column('date', { nullable: true }) due!: string | null;
  @Column('timestamptz', { name: 'done_at', nullable: true }) doneAt!: Date | null;
  /** of staff, sealed like the need itself */
  @Column('bytea', { nullable: true }) note!: Buffer | null;
}
