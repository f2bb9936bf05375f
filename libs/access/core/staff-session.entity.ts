import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** A browser that is signed in. */
@Entity('staff_session')
@Unique('staff_session_id_hash_key', ['idHash'])
@Index('staff_session_account', ['accountId'])
@Check('staff_session_began_by_check', `began_by in ('password', 'link')`)
export class StaffSession {
  @PrimaryColumn('uuid')
  id!: string;

  /** SHA-256 of the token in the cookie; the token itself is nowhere */
  @Column('bytea', { name: 'id_hash' })
  idHash!: Buffer;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  /** exact to five minutes */
  @Column('timestamptz', { name: 'seen_at' })
  seenAt!: Date;

  /** the end whatever happens; idle sessions end earlier */
  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  /** who came by a mailed link may set a new password without the former */
  @Column('text', { name: 'began_by' })
  beganBy!: 'password' | 'link';

  @Column('text', { name: 'user_agent', nullable: true })
  userAgent!: string | null;

  /** client address at sign-in */
  @Column('text', { nullable: true })
  origin!: string | null;
}
