import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Language } from '#ui/i18n';
import type { MailState } from './mail.rules.js';
import type { Lane } from './mail-kinds.js';

/** One message to one recipient: the truth about it, whatever the queue says. */
@Entity('mail')
@Unique('mail_workspace_id_dedupe_key_key', ['workspaceId', 'dedupeKey'])
@Index('mail_subject', ['workspaceId', 'subjectId', 'createdAt'])
@Index('mail_recent', ['workspaceId', 'createdAt'])
@Index('mail_due', ['lane', 'runAt', 'id'], { where: `state in ('planned', 'retry')` })
@Index('mail_held', ['workspaceId', 'kind'], { where: `state = 'held'` })
@Index('mail_failed', ['workspaceId', 'settledAt'], { where: `state = 'failed'` })
@Index('mail_leased', ['leaseUntil'], { where: `state in ('leased', 'sending')` })
export class MailRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  /** name of its `MailKind` */
  @Column('text')
  kind!: string;

  @Column('text')
  lane!: Lane;

  /** what makes this mail the same mail, such as `confirmed:<application>:0` */
  @Column('text', { name: 'dedupe_key' })
  dedupeKey!: string;

  /** what the mail is about, such as an event: it is listed there */
  @Column('uuid', { name: 'subject_id', nullable: true })
  subjectId!: string | null;

  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  @Column('text', { name: 'to_address' })
  toAddress!: string;

  @Column('text', { name: 'to_name', default: '' })
  toName!: string;

  /** pages for staff do not say to whom it went: it would tell who has answered, and so what */
  @Column('boolean', { default: false })
  unnamed!: boolean;

  @Column('text')
  language!: Language;

  /** ids and choices only; texts and links are made when the mail is sent */
  @Column('jsonb', { default: {} })
  facts!: Record<string, unknown>;

  /** of the subject when this mail was planned: its kind may not want an older one any more */
  @Column('int', { default: 0 })
  revision!: number;

  @Column('text', { name: 'message_id' })
  messageId!: string;

  @Column('timestamptz', { name: 'run_at' })
  runAt!: Date;

  /** later than this it would mislead: it is marked `missed` instead */
  @Column('timestamptz', { name: 'not_after', nullable: true })
  notAfter!: Date | null;

  @Column('text', { default: 'planned' })
  state!: MailState;

  /** whoever holds the row; a write with another token does nothing */
  @Column('uuid', { name: 'lease_token', nullable: true })
  leaseToken!: string | null;

  /** by the database's clock */
  @Column('timestamptz', { name: 'lease_until', nullable: true })
  leaseUntil!: Date | null;

  /** tries that a server turned away or broke off */
  @Column('int', { default: 0 })
  attempts!: number;

  @Column('int', { name: 'last_code', nullable: true })
  lastCode!: number | null;

  /** how far the last try came, or why there was none */
  @Column('text', { name: 'last_phase', nullable: true })
  lastPhase!: string | null;

  @Column('text', { name: 'last_answer', nullable: true })
  lastAnswer!: string | null;

  /** since when nobody knows whether a copy has left; stays set when it is sent again, so that a double is disclosed */
  @Column('timestamptz', { name: 'uncertain_at', nullable: true })
  uncertainAt!: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt!: Date | null;
}
