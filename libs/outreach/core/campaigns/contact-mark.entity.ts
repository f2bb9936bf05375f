import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What staff know of an office where the product has no history yet. */
@Entity('office_contact_mark')
export class ContactMark {
  @PrimaryColumn('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @PrimaryColumn('uuid', { name: 'office_id' })
  officeId!: string;

  /** はじめて・久しぶり; false: well known */
  @Column('boolean')
  little!: boolean;

  @Column('uuid', { name: 'marked_by' })
  markedBy!: string;

  @Column('timestamptz', { name: 'marked_at' })
  markedAt!: Date;
}
