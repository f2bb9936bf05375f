import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Two registrations that look like one person, and staff said they are two. */
@Entity('not_double')
@Index('not_double_pair', ['one', 'other'], { unique: true })
@Index('not_double_other', ['other'])
export class NotDouble {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'workspace_id' }) workspaceId!: string;
  /** the lesser id of the two */
  @Column('uuid') one!: string;
  @Column('uuid') other!: string;
  /** of the member of staff */
  @Column('uuid', { name: 'by_account' }) byAccount!: string;
  @Column('timestamptz') at!: Date;
}
