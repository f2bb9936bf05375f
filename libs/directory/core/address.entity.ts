import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Where a person or an office is reached by e-mail. */
@Entity('address')
@Check('address_check', 'num_nonnulls(person_id, office_id) = 1')
@Index('address_once', ['workspaceId', 'email', 'nameKey'], { unique: true, where: 'person_id is not null' })
@Index('address_of_office', ['officeId', 'email'], { unique: true, where: 'office_id is not null' })
@Index('address_person', ['personId'])
export class Address {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  /** as `canonicalEmail` writes it */
  @Column('text')
  email!: string;

  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  @Column('uuid', { name: 'office_id', nullable: true })
  officeId!: string | null;

  /** the folded name of the person reached here; empty for an office */
  @Column('text', { name: 'name_key', default: '' })
  nameKey!: string;

  /** 0: where mails go */
  @Column('smallint', { default: 0 })
  ordinal!: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
