import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A member of staff of this installation, whatever they are in which workspace. */
@Entity('account')
@Unique('account_email_key', ['email'])
@Check('account_name_check', 'length(name) between 1 and 100')
@Check('account_language_check', `language in ('ja', 'en')`)
export class Account {
  @PrimaryColumn('uuid')
  id!: string;

  /** as `canonicalEmail` writes it */
  @Column('text')
  email!: string;

  @Column('text')
  name!: string;

  /** argon2id; none: logs in by mailed link only */
  @Column('text', { name: 'password_hash', nullable: true })
  passwordHash!: string | null;

  /** 運用: keeps the installation and makes workspaces */
  @Column('boolean', { default: false })
  operator!: boolean;

  /** of the mails this account gets */
  @Column('text', { default: 'ja' })
  language!: 'ja' | 'en';

  /** rises when mailed links must die: new password, signed out everywhere */
  @Column('int', { default: 0 })
  revision!: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
