import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A mail as it would have left, where no SMTP server is set. */
@Entity('mailbox_message')
@Index('mailbox_recent', ['workspaceId', 'storedAt'])
export class MailboxMessage {
  @PrimaryColumn('uuid', { name: 'mail_id' })
  mailId!: string;

  @Column('uuid', { name: 'workspace_id' })
  workspaceId!: string;

  @Column('text')
  subject!: string;

  @Column('text')
  text!: string;

  @Column('text')
  html!: string;

  @Column('timestamptz', { name: 'stored_at' })
  storedAt!: Date;
}
