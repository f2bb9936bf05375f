import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a single-use link of the installation stands for. The link is derived from the id: nothing secret is stored. */
@Entity('one_time_link')
@Check('one_time_link_purpose_check', `purpose in ('setup', 'login')`)
@Index('one_time_link_untold', ['createdAt'], { where: `purpose = 'login' and told_at is null` })
@Index('one_time_link_email', ['email', 'createdAt'])
export class OneTimeLink {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  purpose!: 'setup' | 'login';

  /** login: the address typed, whether known or not */
  @Column('text', { nullable: true })
  email!: string | null;

  /** login: whose address it turned out to be */
  @Column('uuid', { name: 'account_id', nullable: true })
  accountId!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  /** login: when the address was looked up, and its mail planned if there is an account */
  @Column('timestamptz', { name: 'told_at', nullable: true })
  toldAt!: Date | null;

  /** used or void */
  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt!: Date | null;
}
