import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** 利用目的 in one wording. Only ever inserted: the newest stands on the forms, the others on applications of their time. */
@Entity('purpose_version')
@Unique('purpose_version_version_key', ['workspaceId', 'version'])
export class PurposeVersion {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'workspace_id' }) workspaceId!: string;
  /** from 1 */
  @Column('int') version!: number;
  /** may hold readings */
  @Column('text') text!: string;
  /** empty: as in Japanese */
  @Column('text', { name: 'text_en', default: '' }) textEn!: string;
  @Column('text', { name: 'text_easy', default: '' }) textEasy!: string;
  @Column('timestamptz', { name: 'written_at' }) writtenAt!: Date;
  @Column('uuid', { name: 'by_account', nullable: true }) byAccount!: string | null;
}
