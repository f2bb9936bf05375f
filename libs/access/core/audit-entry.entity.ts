import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One line of the trail: who did what to which thing. Only ever inserted. */
@Entity('audit')
@Index('audit_workspace', ['workspaceId', 'seq'])
export class AuditEntry {
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' })
  seq!: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('uuid', { name: 'account_id', nullable: true })
  accountId!: string | null;

  /** `office.edited` */
  @Column('text')
  action!: string;

  @Column('text', { name: 'subject_kind' })
  subjectKind!: string;

  @Column('text', { name: 'subject_id', nullable: true })
  subjectId!: string | null;

  /** client address of the session at sign-in */
  @Column('text', { nullable: true })
  origin!: string | null;

  @Column('bytea', { name: 'previous_hash', nullable: true })
  previousHash!: Buffer | null;

  /** over the previous hash and every other field but `keyed` */
  @Column('bytea')
  hash!: Buffer;

  /** the hash is sealed with a key outside of the database; lines of versions before 0.2 have a plain one */
  @Column('boolean', { default: false })
  keyed!: boolean;
}
