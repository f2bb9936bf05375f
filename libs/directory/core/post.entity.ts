import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A person's place in an office, over time. */
@Entity('post')
@Index('post_current', ['workspaceId', 'personId', 'officeId'], { unique: true, where: 'until is null' })
@Index('post_person', ['personId'])
@Index('post_office', ['officeId'])
export class Post {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('uuid', { name: 'office_id' })
  officeId!: string;

  /** 役職, such as サービス管理責任者 */
  @Column('text', { default: '' })
  title!: string;

  @Column('date', { nullable: true })
  since!: string | null;

  /** the last day; none: still there */
  @Column('date', { nullable: true })
  until!: string | null;
}
