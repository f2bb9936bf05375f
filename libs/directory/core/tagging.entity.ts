import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A tag on an office or on a person. */
@Entity('tagging')
@Check('tagging_check', 'num_nonnulls(office_id, person_id) = 1')
@Index('tagging_office', ['officeId', 'tagId'], { unique: true, where: 'office_id is not null' })
@Index('tagging_person', ['personId', 'tagId'], { unique: true, where: 'person_id is not null' })
@Index('tagging_tag', ['tagId'])
export class Tagging {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @Column('uuid', { name: 'tag_id' })
  tagId!: string;

  @Column('uuid', { name: 'office_id', nullable: true })
  officeId!: string | null;

  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
