import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** 事業所・機関: the unit that is invited and counted. */
@Entity('office')
@Check('office_name_check', 'length(name) between 1 and 200')
@Index('office_name', ['workspaceId', 'name'], { unique: true })
@Index('office_name_key', ['workspaceId', 'nameKey'])
@Index('office_kana', { synchronize: false })
@Index('office_search', { synchronize: false })
export class Office {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  /** 1 to 200 letters, once in a workspace */
  @Column('text')
  name!: string;

  /** the reading; lists sort by it */
  @Column('text', { default: '' })
  kana!: string;

  /** 種別, such as 就労移行支援 */
  @Column('text', { default: '' })
  kind!: string;

  /** 地域 */
  @Column('text', { default: '' })
  district!: string;

  /** 法人 that runs the office */
  @Column('text', { name: 'parent_body', nullable: true })
  parentBody!: string | null;

  /** calendar date, 2026-04-01 */
  @Column('date', { name: 'member_since', nullable: true })
  memberSince!: string | null;

  @Column('date', { name: 'member_until', nullable: true })
  memberUntil!: string | null;

  @Column('text', { name: 'postal_address', nullable: true })
  postalAddress!: string | null;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('text', { nullable: true })
  fax!: string | null;

  /** name and kana as `searchText` folds them */
  @Column('text')
  search!: string;

  /** by what another writing of the name is found: `officeKey` */
  @Column('text', { name: 'name_key', default: '' })
  nameKey!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
