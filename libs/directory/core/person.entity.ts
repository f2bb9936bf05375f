import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** 人: a human being, NOT an e-mail address: one mailbox may stand for ten. */
@Entity('person')
@Check('person_name_check', 'length(name) between 1 and 100')
@Index('person_kana', { synchronize: false })
@Index('person_search', { synchronize: false })
export class Person {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  /** as the person writes it, 1 to 100 letters */
  @Column('text')
  name!: string;

  @Column('text', { default: '' })
  kana!: string;

  /** name and kana as `searchText` folds them */
  @Column('text')
  search!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
